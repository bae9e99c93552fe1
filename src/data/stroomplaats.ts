import { ongeldig } from '../domain/fouten';
import type { GebeurtenisObject } from '../domain/gebeurtenis';
import type { Verzoek } from '../verzoek';
import { leesCursor, schrijfCursor } from './cursor';

/*
 * A place in a stream as its reader keeps it: how far it is, under which purposes, and of which kinds. What came before
 * that place was told for those, and to nobody for others.
 */

const LIJST = 'gebeurtenissen';

const doelenVan = ({ aanvrager }: Verzoek): string => [...aanvrager.doelen].sort().join(', ');

/** @param betreffen the kinds of which this request may be told. */
export const schrijfPlaats = (verzoek: Verzoek, nummer: number, betreffen: readonly GebeurtenisObject[]): string =>
  schrijfCursor(verzoek, LIJST, [nummer, doelenVan(verzoek), ...betreffen]);

const geweigerd = (waarom: string) =>
  ongeldig([
    {
      veld: 'na',
      reden: 'CURSOR',
      bericht: `${waarom} Of begin opnieuw zonder na, en verwijder wat u had en dan niet terugkrijgt.`,
    },
  ]);

/** The refusal of a place before which something was told of kinds of which its reader was not. */
export const vanMinderScopes = () =>
  geweigerd('Deze cursor is van vragen met minder scopes. Vraag met een token met dezelfde.');

/**
 * The number after which it goes on, and the kinds that its reader was not told of before. BAD_USER_INPUT for a cursor of
 * another list or caller, and under other purposes; one of before they were kept says nothing of either.
 */
export function leesPlaats(
  verzoek: Verzoek,
  cursor: string,
  betreffen: readonly GebeurtenisObject[],
): { readonly begin: number; readonly nieuw: readonly GebeurtenisObject[] } {
  const [nummer, doelen, ...soorten] = leesCursor(verzoek, LIJST, cursor, 'na');
  if (doelen !== undefined && doelen !== doelenVan(verzoek))
    throw geweigerd(`Deze cursor is van vragen onder andere doelen. Vraag onder dezelfde: ${doelen}.`);
  return {
    begin: Number(nummer),
    nieuw: doelen === undefined ? [] : betreffen.filter((betreft) => !soorten.includes(betreft)),
  };
}
