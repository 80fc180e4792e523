import 'epique-player/define';
import 'epique-player/themes/quiet-card.css';
import type { ChapterChangeEvent, EpiquePlayer } from 'epique-player';
import type {} from 'epique-player/react';
import { useEffect, useRef, useState } from 'react';

export function Episode({ src, chapters }: { src: string; chapters: string }) {
  const player = useRef<EpiquePlayer>(null);
  const [title, setTitle] = useState('');

  // Where React hydrates what a server rendered, it leaves the listeners out.
  useEffect(() => {
    const tag = player.current;
    const follow = (event: ChapterChangeEvent) => setTitle(event.chapter?.title ?? '');
    tag?.addEventListener('chapterchange', follow);
    return () => tag?.removeEventListener('chapterchange', follow);
  }, []);

  return (
    <>
      <epique-player
        ref={player}
        className="episode"
        src={src}
        chapters={chapters}
        structured-data
        episode-title="The first one"
        durationHint={163}
        rates={[1, 1.5, 2]}
        onplay={(event) => event.type}
        onchapterchange={(event: ChapterChangeEvent) => setTitle(event.chapter?.title ?? '')}
      />
      <button onClick={() => player.current?.nextChapter()}>{title}</button>
    </>
  );
}

// @ts-expect-error a mode that there is not
export const wrongMode = <epique-player quotes="everywhere" />;
// @ts-expect-error a property that is read only
export const wrongProperty = <epique-player paused />;
// @ts-expect-error React's own name of an event, which it would ignore
export const unheard = <epique-player onPlay={() => {}} />;
export const asInHtml = <epique-player rates="1 1.5 2" skip-back="10" crossorigin="" persist structured-data />;
// @ts-expect-error an event that there is not
export const wrongEvent = <epique-player onchapterchanged={() => {}} />;
