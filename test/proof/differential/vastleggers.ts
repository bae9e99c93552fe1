import type { Feit } from '../../../src/domain/feit';
import type { GrondbesluitSoort, MarkeringSoort } from '../../../src/domain/opsommingen';
import { BEGIN } from '../../tweede-laag/wereld';
import { type Bouw, type Rij, TIJDVAK, uuid } from './bouw';
import type { Vastlegging } from './schets';

/** Where a fact is recorded. */
export interface Plek {
  readonly bouw: Bouw;
  readonly client_id: string;
  readonly opdracht_id: string;
  readonly opdrachtgever_id: string;
  /** Who may receive; null: the organisatie itself. */
  readonly ontvanger_id: string | null;
}

type Vastlegger = (plek: Plek, vastlegging: Vastlegging) => void;

const voorwaarden =
  (waarden: (vastlegging: Vastlegging) => Rij): Vastlegger =>
  ({ bouw, opdracht_id }, vastlegging) =>
    bouw.voorwaarden(opdracht_id, waarden(vastlegging), vastlegging.periode);

const wet = (soort: 'bsn' | 'gezondheid', goed: string, bijna: string) =>
  voorwaarden((vastlegging) => ({ [`${soort}_wet`]: vastlegging.bijna ? bijna : goed, [`${soort}_artikel`]: '1' }));

const traject = ({ bouw, client_id, opdracht_id }: Plek): Rij | undefined =>
  bouw.van('traject').find((rij) => rij.client_id === client_id && rij.opdracht_id === opdracht_id);

const vanTraject = (rij: Rij): Rij => ({
  traject_id: rij.id,
  client_id: rij.client_id,
  opdracht_id: rij.opdracht_id,
  opdrachtgever_id: rij.opdrachtgever_id,
});

const toestemming =
  (vorm: string, bijna: string = vorm): Vastlegger =>
  ({ bouw, client_id, ontvanger_id }, vastlegging) => {
    bouw.voegPeriode(
      'toestemming',
      {
        client_id,
        doel: vastlegging.doel,
        categorie: vastlegging.categorie,
        ontvanger_id,
        vorm: vastlegging.bijna ? bijna : vorm,
        bron: 'GESPREK',
        informatieversie: '1',
        evaluatie_id: null,
        vastgelegd_door: 'iemand',
      },
      vastlegging.periode,
    );
  };

const deelbeslissing: Vastlegger = (plek, vastlegging) => {
  const { bouw, client_id, ontvanger_id } = plek;
  const eigen = traject(plek);
  if (eigen === undefined) return;
  const evaluatie = bouw.voeg('evaluatie', {
    ...vanTraject(eigen),
    verslag_kenmerk: 'v',
    gesloten_op: '2025-02-01T00:00:00Z',
    gesloten_door: uuid('schrijver'),
  });
  bouw.voegPeriode(
    'toestemming',
    {
      client_id,
      doel: vastlegging.doel,
      categorie: vastlegging.categorie,
      ontvanger_id,
      vorm: 'GERICHT',
      bron: vastlegging.bijna ? 'GESPREK' : 'EVALUATIE',
      informatieversie: '1',
      evaluatie_id: vastlegging.bijna ? null : evaluatie.id,
      vastgelegd_door: 'iemand',
    },
    vastlegging.periode,
  );
};

/** What a row bears itself: set on every row of this client and opdracht that has the column. */
const opRijen =
  (...kolommen: readonly string[]): Vastlegger =>
  ({ bouw, client_id, opdracht_id }, { bijna }) => {
    if (bijna) return;
    for (const rijen of bouw.rijen.values())
      for (const rij of rijen)
        if (rij.client_id === client_id && rij.opdracht_id === opdracht_id)
          for (const kolom of kolommen) if (kolom in rij) rij[kolom] = 'ingevuld';
  };

/** A mark on the category, or just as well on all of them; an objection is against a recipient. */
const markering =
  (soort: MarkeringSoort): Vastlegger =>
  ({ bouw, client_id, ontvanger_id }, { categorie, periode, bijna }) => {
    bouw.voegPeriode(
      'markering',
      {
        client_id,
        soort,
        categorie: bijna ? null : categorie,
        ontvanger_id: soort === 'VERZET' ? ontvanger_id : null,
        vastgelegd_door: uuid('schrijver'),
      },
      periode,
    );
  };

const grondbesluit =
  (soort: GrondbesluitSoort): Vastlegger =>
  ({ bouw, client_id, ontvanger_id }, { categorie, periode, bijna }) => {
    const aanOntvanger = soort === 'PUBLIEKE_TAAK';
    if (bijna || (aanOntvanger && ontvanger_id === null)) return;
    bouw.voegPeriode(
      'grondbesluit',
      {
        client_id,
        soort,
        categorie,
        ontvanger_id: aanOntvanger ? ontvanger_id : null,
        kenmerk: 'k',
        voorschriften: 'v',
        besloten_door: uuid('schrijver'),
      },
      periode,
    );
  };

/** One row a fact: how it is recorded. A new fact is compared as soon as it stands here, and a test asks for it. */
export const VASTLEGGERS: Readonly<Partial<Record<Feit, Vastlegger>>> = {
  DOEL_VERENIGBAAR: ({ bouw, opdracht_id }, { doel, periode, bijna }) => {
    if (bijna) return;
    bouw.voegPeriode(
      'verenigbaarheidstoets',
      {
        opdracht_id,
        doel,
        verwantschap: 'a',
        aard: 'b',
        gevolgen: 'c',
        verkrijging: 'd',
        waarborgen: 'e',
        besloten_door: uuid('schrijver'),
      },
      periode,
    );
  },
  OPDRACHT_ONDER_WET: ({ bouw, opdracht_id }, { bijna }) => {
    const opdracht = bouw.van('opdracht').find(({ id }) => id === opdracht_id);
    if (opdracht !== undefined && !bijna) opdracht.wet = 'WIA';
  },
  WET_NOEMT_CATEGORIE: voorwaarden(({ categorie, bijna }) =>
    bijna ? {} : { wet_categorieen: [categorie], wet_artikel: '1' },
  ),
  BELANG_AFGEWOGEN: voorwaarden(({ bijna }) => (bijna ? {} : { belangenafweging: 'gewogen' })),
  OPDRACHT_EIST: voorwaarden(({ categorie, bijna }) => (bijna ? {} : { eist: [categorie], eis_kenmerk: 'k' })),
  WERKNEMER: ({ bouw, client_id, opdracht_id, opdrachtgever_id }, { periode, bijna }) => {
    const soort = bijna ? 'UITKERINGSGERECHTIGD' : 'WERKNEMER';
    bouw.voegPeriode('clientstatus', { client_id, opdracht_id, opdrachtgever_id, soort, reden: 'GEEN' }, periode);
  },
  /** It is what holds until GEINFORMEERD is recorded. */
  NIET_GEINFORMEERD: () => undefined,
  BEROEPSGEHEIM: markering('BEROEPSGEHEIM'),
  VERZET: markering('VERZET'),
  BEPERKT: markering('BEPERKT'),
  RECHTSVORDERING: grondbesluit('RECHTSVORDERING'),
  VOLKENRECHT: grondbesluit('VOLKENRECHT'),
  ZWAARWEGEND_BELANG: grondbesluit('ZWAARWEGEND_BELANG'),
  PUBLIEKE_TAAK: grondbesluit('PUBLIEKE_TAAK'),
  VITAAL_BELANG: ({ bouw, client_id }, { periode, bijna }) => {
    bouw.noodtoegang(uuid('vrager'), client_id, bijna ? 'ZORGBELANG' : 'VITAAL_BELANG', periode);
  },
  OVERDRACHT_DICHT: (plek, { categorie, bijna }) => {
    const eigen = traject(plek);
    if (eigen === undefined) return;
    const { client_id, opdracht_id } = plek;
    const rijen = plek.bouw.van('overdracht');
    const overgedragen = bijna ? categorie : 'VERSLAG';
    const zelfde = (rij: Rij) =>
      rij.client_id === client_id && rij.opdracht_id === opdracht_id && rij.categorie === overgedragen;
    if (!rijen.some(zelfde))
      rijen.push({
        ...vanTraject(eigen),
        organisatie_id: eigen.organisatie_id,
        categorie: overgedragen,
        overgedragen_op: BEGIN,
        overgedragen_door: uuid('schrijver'),
      });
  },
  OPDRACHT_NOEMT_DOEL: voorwaarden(({ doel, bijna }) => ({ doelen: bijna ? [] : [doel] })),
  BSN_GROND: wet('bsn', 'WIA', 'GEEN'),
  BSN_GROND_ZORG: wet('bsn', 'WMO', 'WIA'),
  GEZONDHEIDSVOORSCHRIFT: wet('gezondheid', 'WIA', 'GEEN'),
  ZORGBETROKKEN: voorwaarden(({ bijna }) => ({ zorgbetrokken: !bijna })),
  SPECIALE_BEGELEIDING: (plek, { periode }) => {
    const eigen = traject(plek);
    if (eigen !== undefined)
      plek.bouw.voegPeriode(
        'traject_begeleiding',
        { ...vanTraject(eigen), soort: 'VOORZIENING', omschrijving: 'o' },
        periode,
      );
  },
  UAVG_30: ({ bouw, client_id, opdracht_id, opdrachtgever_id }, { periode, bijna }) => {
    bouw.voegPeriode(
      'clientstatus',
      { client_id, opdracht_id, opdrachtgever_id, soort: 'WERKNEMER', reden: bijna ? 'GEEN' : 'ZIEKTE' },
      periode,
    );
  },
  GEINFORMEERD: (plek, { periode }) => {
    const eigen = traject(plek);
    const verloop = plek.bouw.van('traject_verloop').find(({ traject_id }) => traject_id === eigen?.id);
    if (verloop !== undefined) verloop.geinformeerd_op = TIJDVAK[periode].van;
  },
  TOESTEMMING: toestemming('VRIJ'),
  TOESTEMMING_SCHRIFTELIJK: toestemming('SCHRIFTELIJK', 'UITDRUKKELIJK'),
  TOESTEMMING_UITDRUKKELIJK: toestemming('UITDRUKKELIJK', 'SCHRIFTELIJK'),
  DEELBESLISSING: deelbeslissing,
  OPENBAAR_GEMAAKT: ({ bouw, client_id }, { categorie, periode }) => {
    bouw.voegPeriode('openbaarmaking', { client_id, categorie, vindplaats: 'blog' }, periode);
  },
  GEHEIM: ({ bouw, client_id }, { categorie, periode }) => {
    if (categorie === 'TELEFOON' || categorie === 'EMAIL')
      bouw.voegPeriode('geheimhouding_contact', { client_id, categorie }, periode);
  },
  DESKUNDIG_BEOORDEELD: opRijen('beoordeeld_door', 'deskundigheid'),
  NOODZAAK: opRijen('noodzaak'),
  FTBV: opRijen('ftbv'),
  RELEVANT: opRijen('relevantie'),
  GEDEELD: ({ bouw, client_id, ontvanger_id }, { periode, bijna }) => {
    const item = bouw.van('portfolio_item').find((rij) => rij.client_id === client_id);
    if (item !== undefined && !bijna)
      bouw.voegPeriode('portfolio_deling', { client_id, item_id: item.id, ontvanger_id }, periode);
  },
};
