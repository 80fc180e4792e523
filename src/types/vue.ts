import type { HTMLAttributes, PublicProps } from 'vue';
import type { EpiquePlayerEventMap } from '../player/events.js';
import type { EpiquePlayerAttributes, EpiquePlayerProperties } from './template.js';

/** Vue's names of the listeners: `@chapterchange` is `onChapterchange`. */
type Listeners = {
  [Type in keyof EpiquePlayerEventMap as `on${Capitalize<Type>}`]?: (event: EpiquePlayerEventMap[Type]) => void;
};

/** What a Vue template may write on `<epique-player>`. */
export type EpiquePlayerProps = EpiquePlayerProperties &
  EpiquePlayerAttributes &
  Listeners &
  Omit<HTMLAttributes, keyof EpiquePlayerProperties | keyof Listeners> &
  PublicProps;

declare module 'vue' {
  interface GlobalComponents {
    'epique-player': new () => { $props: EpiquePlayerProps };
  }
}
