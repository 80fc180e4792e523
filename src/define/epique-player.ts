import { EpiqueChapters } from '../elements/epique-chapters.js';
import { EpiqueControls } from '../elements/epique-controls.js';
import { EpiqueEpisodes } from '../elements/epique-episodes.js';
import { EpiqueExtras } from '../elements/epique-extras.js';
import { EpiqueNotes } from '../elements/epique-notes.js';
import { EpiquePlayer } from '../elements/epique-player.js';
import { EpiqueQuote } from '../elements/epique-quote.js';
import { EpiqueRating } from '../elements/epique-rating.js';
import { EpiqueResume } from '../elements/epique-resume.js';
import { EpiqueSeekBar } from '../elements/epique-seek-bar.js';
import { EpiqueShare } from '../elements/epique-share.js';

// A second copy, of this version or another, leaves the page to the first.
if (customElements.get('epique-player')) {
  console.warn('<epique-player> is defined already; this copy was not registered.');
} else {
  // Before the elements that a server rendered inside it: it gives them what they show.
  customElements.define('epique-player', EpiquePlayer);
  customElements.define('epique-controls', EpiqueControls);
  customElements.define('epique-seek-bar', EpiqueSeekBar);
  customElements.define('epique-extras', EpiqueExtras);
  customElements.define('epique-resume', EpiqueResume);
  customElements.define('epique-share', EpiqueShare);
  customElements.define('epique-notes', EpiqueNotes);
  customElements.define('epique-rating', EpiqueRating);
  customElements.define('epique-episodes', EpiqueEpisodes);
  customElements.define('epique-quote', EpiqueQuote);
  customElements.define('epique-chapters', EpiqueChapters);
}

declare global {
  interface HTMLElementTagNameMap {
    'epique-player': EpiquePlayer;
    'epique-controls': EpiqueControls;
    'epique-extras': EpiqueExtras;
    'epique-seek-bar': EpiqueSeekBar;
    'epique-share': EpiqueShare;
    'epique-chapters': EpiqueChapters;
    'epique-notes': EpiqueNotes;
    'epique-rating': EpiqueRating;
    'epique-episodes': EpiqueEpisodes;
    'epique-resume': EpiqueResume;
    'epique-quote': EpiqueQuote;
  }
}
