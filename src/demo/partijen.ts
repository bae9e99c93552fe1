import type { IntegratieRij } from '../../entities';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { DEV_ISSUER } from '../auth/issuer';
import { scopesVoor } from '../auth/scopes';
import type { Aanvrager } from '../domain/aanvrager';
import type { Doel } from '../domain/doel';
import { OPDRACHTGEVER_SOORTEN, type OpdrachtgeverSoort, PROFIELEN, type Profiel } from '../domain/opsommingen';
import { type Contactpersoon, contactpersoon } from './contactpersonen';
import { namenVan } from './namen';
import { type Opdracht, opdrachtenVan } from './opdrachten';
import type { Bestemming } from './tabellen';
import { dagVan, datum, type Moment, opKantoor, tijdstip } from './tijd';
import { Willekeur } from './willekeur';

export interface Opdrachtgever {
  readonly id: string;
  readonly soort: OpdrachtgeverSoort;
  readonly naam: string;
  readonly integratieId: string;
  readonly opdrachten: readonly Opdracht[];
  readonly contactpersoon: Contactpersoon;
}

export interface Partner {
  readonly id: string;
  readonly integratieId: string;
  readonly opdrachten: readonly Opdracht[];
  readonly contactpersoon: Contactpersoon;
  /** A second registration, whose agreement ended; null where the reglement asks for none. */
  readonly verlopenId: string | null;
}

export interface Organisatie {
  readonly id: string;
  readonly nummer: number;
  readonly profiel: Demoprofiel;
  /** End of the name of every persona: `gemeente-cvites`. */
  readonly achtervoegsel: string;
  /** Share of all clients. */
  readonly gewicht: number;
  readonly opdrachtgevers: readonly Opdrachtgever[];
  readonly partner: Partner;
  readonly portaalId: string;
  readonly frontendId: string;
}

interface Gegeven {
  readonly naam: string;
  readonly contact: string;
  readonly gewicht: number;
  readonly partner: string;
  readonly opdrachtgevers: Readonly<Record<OpdrachtgeverSoort, string>>;
}

/** The five organisaties carry their own names; everybody they deal with is invented. */
const GEGEVEN = {
  CVITES: {
    naam: 'Cvites B.V.',
    contact: 'privacy.cvites@example.nl',
    gewicht: 28,
    partner: 'Verwijsplein Zuid',
    opdrachtgevers: {
      GEMEENTE: 'Gemeente Merenveld',
      UWV: 'UWV Werkbedrijf Oosterveen',
      WERKGEVER: 'Van Duinrade Logistiek B.V.',
      ZORG: 'Zorggroep De Lindehof',
      ONDERWIJS: 'ROC Waterlanden',
    },
  },
  WESTENDORP: {
    naam: 'WestendorpPR',
    contact: 'privacy.westendorp@example.nl',
    gewicht: 24,
    partner: 'Arbodienst Noorderlicht',
    opdrachtgevers: {
      GEMEENTE: 'Gemeente Hoogwolde',
      UWV: 'UWV Regio Zeedijk',
      WERKGEVER: 'Metaalwerken Zuiderkade B.V.',
      ZORG: 'Revalidatie De Brink',
      ONDERWIJS: 'Scholengroep Wolderland',
    },
  },
  IMPLACMENT: {
    naam: 'Implacment Projecten BV',
    contact: 'privacy.implacment@example.nl',
    gewicht: 20,
    partner: 'Loket Werk en Toekomst',
    opdrachtgevers: {
      GEMEENTE: 'Gemeente Kersenburg',
      UWV: 'UWV Kantoor Maasbracht-Noord',
      WERKGEVER: 'Bakkerij Groot Veldhuis B.V.',
      ZORG: 'Thuiszorg Rietlanden',
      ONDERWIJS: 'Praktijkschool De Aanleg',
    },
  },
  DIT: {
    naam: 'DIT Coaching B.V.',
    contact: 'privacy.dit@example.nl',
    gewicht: 12,
    partner: 'Huisartsenpost Veldzicht',
    opdrachtgevers: {
      GEMEENTE: 'Gemeente Elzenmeer',
      UWV: 'UWV Vestiging Elzenmeer',
      WERKGEVER: 'Kantoorhuis Van Berkelaar B.V.',
      ZORG: 'GGZ De Nieuwe Haven',
      ONDERWIJS: 'Hogeschool Merwestein',
    },
  },
  FACTOR2: {
    naam: 'Factor Twee',
    contact: 'privacy.factor2@example.nl',
    gewicht: 16,
    partner: 'Stichting Brugfunctie',
    opdrachtgevers: {
      GEMEENTE: 'Gemeente Vosselaar aan Zee',
      UWV: 'UWV Arbeidsregio Duinstreek',
      WERKGEVER: 'Tuinbouwbedrijf Oranjekas B.V.',
      ZORG: 'Woonzorg Het Anker',
      ONDERWIJS: 'Mbo-college De Werf',
    },
  },
} as const satisfies Readonly<Partial<Record<Profiel, Gegeven>>>;
type Demoprofiel = keyof typeof GEGEVEN;

const STROOM = 1;
const STROOM_AFSPRAKEN = 7;

function organisatie(seed: number, nu: Moment, profiel: Demoprofiel, nummer: number): Organisatie {
  const kans = new Willekeur(seed, STROOM, nummer);
  const vandaag = dagVan(nu);
  const begin = opKantoor(vandaag - 7 * 365 + nummer, 0);
  const { doelen, toelating } = REGLEMENTEN[profiel];
  const vraagtOvereenkomst = toelating.some(({ eist }) => eist === 'OVEREENKOMST');
  const verlopenId = vraagtOvereenkomst ? new Willekeur(seed, STROOM_AFSPRAKEN, nummer).uuid(begin) : null;
  const namen = namenVan(seed);
  const contact = (plaats: number) => contactpersoon(namen, [seed, nummer, plaats], begin);
  const opdrachtgevers = OPDRACHTGEVER_SOORTEN.map((soort, plaats): Opdrachtgever => {
    const id = kans.uuid(begin);
    return {
      id,
      soort,
      naam: GEGEVEN[profiel].opdrachtgevers[soort],
      integratieId: kans.uuid(begin),
      opdrachten: opdrachtenVan(kans, {
        profiel,
        doelen,
        soort,
        opdrachtgeverId: id,
        voorvoegsel: profiel.slice(0, 3),
        vandaag,
      }),
      contactpersoon: contact(plaats),
    };
  });
  const lopend = opdrachtgevers.flatMap(({ opdrachten }) => opdrachten.slice(0, 1));
  return {
    id: kans.uuid(begin),
    nummer,
    profiel,
    achtervoegsel: profiel.toLowerCase(),
    gewicht: GEGEVEN[profiel].gewicht,
    opdrachtgevers,
    partner: {
      id: kans.uuid(begin),
      integratieId: kans.uuid(begin),
      opdrachten: lopend.slice(0, 2),
      contactpersoon: contact(opdrachtgevers.length),
      verlopenId,
    },
    portaalId: kans.uuid(begin),
    frontendId: kans.uuid(begin),
  };
}

/** The five organisaties with everyone they deal with; the same seed and moment give the same. */
export const organisaties = (seed: number, nu: Moment): Organisatie[] =>
  PROFIELEN.filter((profiel): profiel is Demoprofiel => Object.hasOwn(GEGEVEN, profiel)).map((profiel, nummer) =>
    organisatie(seed, nu, profiel, nummer),
  );

/** As whom a registration of this kind calls. */
const BELT_ALS = {
  OPDRACHTGEVER: 'OPDRACHTGEVER',
  PARTNER: 'PARTNER',
  FRONTEND: 'MEDEWERKER',
  PORTAAL: 'BETROKKENE',
} as const satisfies Readonly<Record<IntegratieRij['soort'], Aanvrager['soort']>>;

/** Prefix that is reserved for tests. */
const TEST_OIN = '00000099';
const MACHINE: readonly Doel[] = [
  'AANMELDING',
  'VERANTWOORDING',
  'GESCHIKTHEID',
  'PLAATSING',
  'FINANCIERING',
  'STATISTIEK',
];
const MACHINE_STANDAARD: readonly Doel[] = ['AANMELDING', 'VERANTWOORDING', 'GESCHIKTHEID'];

/** Inside, an autorisatie says it for a person; clients have rights of their own. */
const GEEN_AFSPRAKEN = {
  overeenkomst_van: null,
  overeenkomst_tot: null,
  overeenkomst_doelen: [],
  reglement_aanvaard_op: null,
  laatste_evaluatie_op: null,
  geheimhouding_getekend_op: null,
};

/** What a system outside agreed to, in force but for an agreement that ended before today. */
const afspraken = (vandaag: number, overeenkomstTot: number, doelen: readonly Doel[]) => ({
  overeenkomst_van: tijdstip(opKantoor(vandaag - 5 * 365, 0)),
  overeenkomst_tot: tijdstip(opKantoor(overeenkomstTot, 0)),
  overeenkomst_doelen: doelen,
  reglement_aanvaard_op: datum(vandaag - 5 * 365),
  laatste_evaluatie_op: datum(vandaag - 90),
  geheimhouding_getekend_op: datum(vandaag - 5 * 365),
});

/** @param laatstePositie position of the newest released rapportage, per opdrachtgever. */
export function schrijfOrganisatie(
  organisatie: Organisatie,
  laatstePositie: (opdrachtgeverId: string) => number,
  naar: Bestemming,
  nu: Moment,
): void {
  const { id, profiel, achtervoegsel, partner, nummer } = organisatie;
  const van = tijdstip(opKantoor(dagVan(nu) - 6 * 365, 0));
  const gegeven = GEGEVEN[profiel];
  naar.voeg('organisatie', { id, naam: gegeven.naam, profiel, contact: gegeven.contact });
  naar.voeg('partner', { organisatie_id: id, id: partner.id, naam: gegeven.partner, kvk: `9900010${nummer}` });
  naar.voeg('contactpersoon', {
    organisatie_id: id,
    opdrachtgever_id: null,
    partner_id: partner.id,
    ...partner.contactpersoon,
  });

  const integratie = (
    integratieId: string,
    naam: string,
    wie: Pick<IntegratieRij, 'soort'> & { opdrachtgeverId?: string; partnerId?: string },
    doelen: readonly Doel[],
    standaard: readonly Doel[],
    overeenkomstTot = dagVan(nu) + 2 * 365,
  ) => {
    const gekend = (lijst: readonly Doel[]) => lijst.filter((doel) => REGLEMENTEN[profiel].doelen.includes(doel));
    const { soort, opdrachtgeverId = null, partnerId = null } = wie;
    naar.voeg('integratie', {
      organisatie_id: id,
      id: integratieId,
      issuer: DEV_ISSUER,
      oauth_client_id: `${naam}-${achtervoegsel}`,
      soort,
      opdrachtgever_id: opdrachtgeverId,
      partner_id: partnerId,
      doelen: gekend(doelen),
      standaard_doelen: gekend(standaard),
      scopes: scopesVoor(BELT_ALS[soort]),
      ...(opdrachtgeverId === null && partnerId === null
        ? GEEN_AFSPRAKEN
        : afspraken(dagVan(nu), overeenkomstTot, gekend(doelen))),
      van,
      tot: null,
    });
  };

  organisatie.opdrachtgevers.forEach((opdrachtgever, plaats) => {
    const { id: opdrachtgeverId, soort, naam, integratieId, opdrachten } = opdrachtgever;
    const overheid = soort === 'GEMEENTE' || soort === 'UWV';
    naar.voeg('opdrachtgever', {
      organisatie_id: id,
      id: opdrachtgeverId,
      soort,
      naam,
      oin: overheid ? `${TEST_OIN}${String(1000 + nummer * 10 + plaats).padStart(12, '0')}` : null,
      kvk: overheid ? null : String(99_000_000 + nummer * 10 + plaats),
      laatste_positie: laatstePositie(opdrachtgeverId),
    });
    naar.voeg('contactpersoon', {
      organisatie_id: id,
      opdrachtgever_id: opdrachtgeverId,
      partner_id: null,
      ...opdrachtgever.contactpersoon,
    });
    integratie(
      integratieId,
      soort.toLowerCase(),
      { soort: 'OPDRACHTGEVER', opdrachtgeverId },
      MACHINE,
      soort === 'ONDERWIJS' ? MACHINE_STANDAARD.slice(0, 2) : MACHINE_STANDAARD,
    );
    for (const opdracht of opdrachten) schrijfOpdracht(id, opdracht, naar);
  });

  integratie(
    partner.integratieId,
    'partner',
    { soort: 'PARTNER', partnerId: partner.id },
    ['AANMELDING'],
    ['AANMELDING'],
  );
  if (partner.verlopenId !== null)
    integratie(
      partner.verlopenId,
      'partner-verlopen',
      { soort: 'PARTNER', partnerId: partner.id },
      ['AANMELDING'],
      ['AANMELDING'],
      dagVan(nu) - 30,
    );
  integratie(
    organisatie.frontendId,
    'frontend',
    { soort: 'FRONTEND' },
    ['AANMELDING', 'UITVOERING', 'FINANCIERING', 'TOEZICHT', 'STATISTIEK', 'WERVING'],
    ['AANMELDING', 'UITVOERING', 'TOEZICHT'],
  );
  integratie(
    organisatie.portaalId,
    'portaal',
    { soort: 'PORTAAL' },
    ['RECHTEN', 'AANMELDING'],
    ['RECHTEN', 'AANMELDING'],
  );
  for (const opdracht of partner.opdrachten)
    naar.voeg('integratie_opdracht', {
      organisatie_id: id,
      integratie_id: partner.integratieId,
      opdracht_id: opdracht.id,
    });
}

function schrijfOpdracht(organisatieId: string, opdracht: Opdracht, naar: Bestemming): void {
  const moment = (tot: Moment | null) => (tot === null ? null : tijdstip(tot));
  naar.voeg('opdracht', {
    organisatie_id: organisatieId,
    id: opdracht.id,
    opdrachtgever_id: opdracht.opdrachtgeverId,
    kenmerk: opdracht.kenmerk,
    product: opdracht.product,
    wet: opdracht.wet,
    van: tijdstip(opdracht.van),
    tot: moment(opdracht.tot),
  });
  for (const {
    id,
    doelen,
    bsn,
    gezondheid,
    zorgbetrokken,
    wettelijk,
    eist,
    belangenafweging,
    van,
    tot,
  } of opdracht.voorwaarden)
    naar.voeg('opdracht_voorwaarden', {
      organisatie_id: organisatieId,
      id,
      opdracht_id: opdracht.id,
      doelen,
      bsn_wet: bsn?.[0] ?? null,
      bsn_artikel: bsn?.[1] ?? null,
      gezondheid_wet: gezondheid?.[0] ?? null,
      gezondheid_artikel: gezondheid?.[1] ?? null,
      zorgbetrokken,
      wet_artikel: wettelijk?.[0] ?? null,
      wet_categorieen: wettelijk?.[1] ?? [],
      eis_kenmerk: eist?.[0] ?? null,
      eist: eist?.[1] ?? [],
      belangenafweging,
      van: tijdstip(van),
      tot: moment(tot),
    });
}
