import type { Behandeling, GEGEVENS } from '../../permissions/gegevens';
import { CATEGORIEEN } from '../../src/domain/categorie';
import { delenVan, opgesomd, tabelIn } from './tabel';

/** How a field is treated, in one line: its category or its kind, and what it asks of who reads it. */
type Omschrijving = string;

const LIJST = /^- (\w+)(?: \((\S+)\))?: (.+)$/gm;

/** The fields of a part of velden.md, each with the same words before the scope that is named with them. */
const lijst = (tekst: string, woord: string): readonly (readonly [string, Omschrijving])[] =>
  [...tekst.matchAll(LIJST)].flatMap(([, type = '', recht = '–', velden = '']) =>
    velden.split(', ').map((veld) => [`${type}.${veld}`, `${woord} ${recht}`] as const),
  );

const wortels = (tekst: string): readonly (readonly [string, Omschrijving])[] =>
  tabelIn(tekst)
    .slice(1)
    .map(([veld = '', wie = '', recht = '', onder = '']) => [
      veld,
      `WORTEL ${recht} ${opgesomd(wie)} ${onder === '–' ? onder : opgesomd(onder)}`,
    ]);

/** What every field is, as velden.md has it, by its coordinate. */
export const VELDEN: ReadonlyMap<string, Omschrijving> = new Map(
  delenVan('velden.md').flatMap(({ kop, tekst }) => {
    if (kop === '') return [];
    if (kop === 'Wortels') return wortels(tekst);
    return lijst(tekst, kop === 'Open' ? 'OPEN' : kop === 'Schakels' ? 'SCHAKEL' : kop);
  }),
);

/** The categories that velden.md speaks of. */
export const CATEGORIEEN_MET_VELDEN: readonly string[] = delenVan('velden.md')
  .map(({ kop }) => kop)
  .filter((kop) => CATEGORIEEN.some((categorie) => categorie === kop));

function omschreven(behandeling: Behandeling, gegevens: typeof GEGEVENS): Omschrijving {
  switch (behandeling.aard) {
    case 'OPEN':
      return 'OPEN –';
    case 'SCHAKEL':
      return `SCHAKEL ${behandeling.scope}`;
    case 'GEGEVEN':
      return `${behandeling.categorie} ${behandeling.scope}`;
    case 'WORTEL':
      return `WORTEL ${behandeling.scope ?? '–'} ${behandeling.voor} ${behandeling.onder ?? '–'}`;
    case 'VIA': {
      const [type = '', veld = ''] = behandeling.veld.split('.');
      const boven = gegevens[type]?.[veld];
      return boven?.aard === 'GEGEVEN' ? `${boven.categorie} –` : 'of nothing that is guarded';
    }
  }
}

/** The fields that velden.md and the table do not say the same of, by coordinate. */
export function anders(gegevens: typeof GEGEVENS): readonly string[] {
  const gezegd = new Map<string, Omschrijving>(
    Object.entries(gegevens).flatMap(([type, velden]) =>
      Object.entries(velden).map(([veld, rij]) => [`${type}.${veld}`, omschreven(rij, gegevens)] as const),
    ),
  );
  return [...new Set<string>([...VELDEN.keys(), ...gezegd.keys()])].filter(
    (veld) => VELDEN.get(veld) !== gezegd.get(veld),
  );
}
