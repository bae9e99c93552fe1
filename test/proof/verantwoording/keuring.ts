import { GEGEVENS } from '../../../permissions/gegevens';
import type { Reglement } from '../../../permissions/reglement';
import type { Gelezen, Plek } from './plekken';

/** One row of `verstrekking` with what its raadpleging says of it. */
export interface Regel {
  readonly wie: string;
  readonly patroon: Readonly<Record<string, { regel: string; grondslag: string; velden: readonly string[] }>>;
}

/** An answer as it came, and what the ledger has of it. */
export interface Geval {
  readonly reglement: Reglement;
  readonly gelezen: Gelezen;
  readonly afgeschermd: readonly { readonly veld: string; readonly aantal: number }[];
  /** `<client> <categorie>` of every statement that went out beside it. */
  readonly kanttekeningen: ReadonlySet<string>;
  /** Of whom the answer explains who may read what. */
  readonly uitgelegd: ReadonlySet<string>;
  readonly regels: readonly Regel[];
}

const telPer = <T>(lijst: readonly T[], sleutel: (een: T) => string): ReadonlyMap<string, number> => {
  const per = new Map<string, number>();
  for (const een of lijst) per.set(sleutel(een), (per.get(sleutel(een)) ?? 0) + 1);
  return per;
};

/** In what the record of an answer is not what the answer holds; without a value. Empty when it is. */
export function keur({ reglement, gelezen, afgeschermd, kanttekeningen, uitgelegd, regels }: Geval): readonly string[] {
  const gebreken: string[] = [];
  const { plekken, betrokkenen } = gelezen;
  const perWie = telPer(regels, ({ wie }) => wie);
  for (const [, aantal] of perWie) if (aantal > 1) gebreken.push('a data subject has two records of one answer');
  for (const wie of betrokkenen) if (!perWie.has(wie)) gebreken.push('a data subject in the answer has no record');
  const gedekt = new Map<string, number>();
  for (const { wie, patroon } of regels)
    for (const [categorie, { regel, grondslag, velden }] of Object.entries(patroon)) {
      for (const veld of velden) gedekt.set(`${wie} ${veld}`, (gedekt.get(`${wie} ${veld}`) ?? 0) + 1);
      const bestaat = reglement.regels.some(
        (van) =>
          van.aard === 'OPENT' &&
          van.regel === regel &&
          van.grondslag === grondslag &&
          (van.categorieen as readonly string[]).includes(categorie),
      );
      if (!bestaat) gebreken.push(`${regel} does not open ${categorie}`);
      if (velden.includes('extensions.kanttekeningen') && !kanttekeningen.has(`${wie} ${categorie}`))
        gebreken.push(`a statement with ${categorie} is recorded and did not go out`);
    }
  const sleutelVan = ({ wie, coordinaat }: Plek): string => `${wie} ${coordinaat}`;
  // What two guarded fields have in common, such as the name of a document, goes out with each.
  for (const plek of plekken)
    if (plek.gevuld && (plek.via ? !gedekt.has(sleutelVan(plek)) : gedekt.get(sleutelVan(plek)) !== 1))
      gebreken.push(`${plek.coordinaat} went out and is covered ${gedekt.get(sleutelVan(plek)) ?? 0} times`);
  const gevraagd = new Set(plekken.map(sleutelVan));
  for (const { wie, patroon } of regels)
    for (const { velden } of Object.values(patroon)) {
      const eigen = velden.filter((veld) => veld !== 'extensions.kanttekeningen' && !isVia(veld));
      // Of an object that is not there, its own fields were let through with it.
      if (eigen.length === 0) gebreken.push('fields of an object are recorded without it');
      for (const veld of eigen)
        if (!gevraagd.has(`${wie} ${veld}`)) gebreken.push(`${veld} is recorded of whom it was not asked`);
    }
  for (const wie of perWie.keys())
    if (!betrokkenen.has(wie) && !uitgelegd.has(wie) && !plekken.some((plek) => plek.wie === wie))
      gebreken.push('somebody has a record who is not in the answer');
  return [...gebreken, ...onthouden(plekken, afgeschermd, gedekt)];
}

/** Whether the field is reached by another that is guarded, with which it goes out. */
function isVia(coordinaat: string): boolean {
  const [type = '', veld = ''] = coordinaat.split('.');
  return GEGEVENS[type]?.[veld]?.aard === 'VIA';
}

/** What was withheld is told by number: so many places are covered as are not among them, where a client has one each. */
function onthouden(
  plekken: readonly Plek[],
  afgeschermd: Geval['afgeschermd'],
  gedekt: ReadonlyMap<string, number>,
): readonly string[] {
  const gebreken: string[] = [];
  const eigen = plekken.filter(({ via }) => !via);
  const dicht = new Map<string, number>();
  for (const { veld, aantal } of afgeschermd) dicht.set(veld, (dicht.get(veld) ?? 0) + aantal);
  for (const [coordinaat, aantal] of telPer(eigen, (plek) => plek.coordinaat)) {
    const hier = eigen.filter((plek) => plek.coordinaat === coordinaat);
    const open = aantal - (dicht.get(coordinaat) ?? 0);
    const metRecord = hier.filter(({ wie }) => gedekt.has(`${wie} ${coordinaat}`)).length;
    const enkel = [...telPer(hier, ({ wie }) => wie).values()].every((keer) => keer === 1);
    if (metRecord < open || (enkel && metRecord !== open) || (open === 0 && metRecord > 0))
      gebreken.push(`${coordinaat}: ${metRecord} of ${aantal} places are on record, ${open} were not withheld`);
  }
  return gebreken;
}
