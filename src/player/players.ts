import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { lineage } from './lineage.js';

/** The players that are in the page, of all its trees: a shadow root may hold one as well. */
const players = new Set<Element>();

/** Counts its host as one of the page's players for as long as it is connected. */
export class PlayerListingController implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    players.add(this.host);
  }

  hostDisconnected(): void {
    players.delete(this.host);
  }
}

/** Whether no other player comes before this one in the page. */
export function isFirstPlayer(player: Element): boolean {
  return [...players].every((other) => other === player || precedes(player, other));
}

/**
 * How a link to a moment addresses a player: by its id where the page has several; by an empty string where it needs none, or
 * has none but is the first; `null` where it has no id and is not the first: no link can address it.
 */
export function nameInLinks(player: Element): string | null {
  if (players.size > 1 && player.id !== '') return player.id;
  return isFirstPlayer(player) ? '' : null;
}

function precedes(a: Element, b: Element): boolean {
  const [as, bs] = [lineage(a), lineage(b)];
  const parting = as.findIndex((element, depth) => element !== bs[depth]);
  const [mine, theirs] = [as[parting], bs[parting]];
  return !mine || !theirs || (mine.compareDocumentPosition(theirs) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
