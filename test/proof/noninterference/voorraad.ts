import { OPEN_KWARTAAL, VASTGESTELD } from './beginstand';
import { type Rij, rijenVan, type Stand } from './stand';
import type { Zicht } from './zicht';

/** Values of the caller's own, and of what it may not see. */
interface Vak {
  readonly eigen: readonly string[];
  readonly vreemd: readonly string[];
}

const uniek = (waarden: readonly unknown[]): readonly string[] => [
  ...new Set(waarden.filter((waarde) => waarde !== null && waarde !== undefined).map(String)),
];

const NERGENS = ['0199a3c1-7e55-7cc3-98d5-0f2b6a4d9e11', 'abc', '00000000-0000-0000-0000-000000000000'];
const ONZIN = ['2026-02-30', 'niemand', '', '1999-12-31'];

/** What a caller fills in: mostly its own, often what is hidden, now and then what nobody has. */
export class Voorraad {
  private readonly vakken = new Map<string, Vak>();
  private readonly cursors = new Map<string, string[]>();

  /** @param nieuw ids that exist in some of the worlds only. */
  constructor(stand: Stand, zicht: Zicht, organisatieId: string, nieuw: ReadonlyMap<string, readonly string[]>) {
    const vul = (naam: string, tabel: string, kolom: string, eigen: (rij: Rij) => boolean): void => {
      const mijn = (rij: Rij): boolean => rij.organisatie_id === organisatieId && eigen(rij);
      const [ja, nee] = [rijenVan(stand, tabel).filter(mijn), rijenVan(stand, tabel).filter((rij) => !mijn(rij))];
      const bij = kolom === 'id' ? (nieuw.get(tabel) ?? []) : [];
      this.vakken.set(naam, {
        eigen: uniek(ja.map((rij) => rij[kolom])),
        vreemd: uniek([...nee.map((rij) => rij[kolom]), ...bij]),
      });
    };
    const dossier = (rij: Rij): boolean => zicht.dossier(rij.client_id, rij.opdracht_id);
    vul('clientId', 'client', 'id', ({ id }) => zicht.client(id));
    vul('trajectId', 'traject', 'id', dossier);
    vul('rapportageId', 'rapportage', 'id', zicht.rapportage);
    vul('aanmeldingId', 'aanmelding', 'id', zicht.aanmelding);
    vul('opdrachtId', 'opdracht', 'id', ({ id }) => zicht.opdracht(id));
    vul('noodtoegangId', 'noodtoegang', 'id', zicht.noodtoegang);
    vul('medewerkerId', 'medewerker', 'id', () => true);
    vul('opdrachtgeverId', 'opdrachtgever', 'id', () => true);
    vul('achternaam', 'client_identiteit', 'achternaam', dossier);
    vul('geboortedatum', 'client_identiteit', 'geboortedatum', dossier);
    vul('kenmerk', 'aanmelding', 'kenmerk', zicht.aanmelding);
    vul('ontvangenVanaf', 'aanmelding', 'ontvangen_op', zicht.aanmelding);
    for (const naam of ['startdatumVanaf', 'startdatumTot']) vul(naam, 'traject_verloop', 'startdatum', dossier);
    vul('rapportageVerschuldigdVoor', 'traject_verloop', 'rapportage_verschuldigd_op', dossier);
    vul('periodeVanaf', 'rapportage_tekst', 'periode_van', dossier);
    vul('periodeTot', 'rapportage_tekst', 'periode_tot', dossier);
    this.vakken.set('kwartaal', {
      eigen: [OPEN_KWARTAAL, ...VASTGESTELD].map(({ naam }) => naam),
      vreemd: ['2026-Q4', '1999-Q4'],
    });
  }

  /** Whether there is anything of the caller's own under this name. */
  heeft(voorraad: string): boolean {
    return (this.vakken.get(voorraad)?.eigen.length ?? 0) > 0;
  }

  /** What stands for this number under this name. */
  zoek(voorraad: string, nummer: number): string | null {
    if (voorraad.startsWith('cursor ')) {
      const bekend = this.cursors.get(voorraad) ?? [];
      return bekend.length === 0 ? null : (bekend[nummer % bekend.length] ?? null);
    }
    const { eigen, vreemd } = this.vakken.get(voorraad) ?? { eigen: [], vreemd: [] };
    const soort = nummer % 20;
    const uit =
      soort < 15 && eigen.length > 0
        ? eigen
        : soort < 19 && vreemd.length > 0
          ? vreemd
          : voorraad.endsWith('Id')
            ? NERGENS
            : ONZIN;
    return uit[Math.floor(nummer / 20) % uit.length] ?? null;
  }

  /** Keeps a cursor that an answer gave, to go on from. */
  bewaarCursor(voorraad: string, cursor: string): void {
    const bekend = this.cursors.get(voorraad) ?? [];
    this.cursors.set(voorraad, bekend.includes(cursor) ? bekend : [...bekend, cursor].slice(-200));
  }
}
