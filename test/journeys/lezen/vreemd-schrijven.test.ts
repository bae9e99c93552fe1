import { VAN_HET_MOMENT } from '../../support/gateway';
import { wereld } from './wereld';

const w = wereld();
const ONBEKEND = '0199a3c1-7e55-7cc3-98d5-0f2b6a4d9e11';

interface Geval {
  readonly persona: string;
  readonly mutatie: string;
  readonly invoertype: string;
  readonly veld: string;
  /** SQL: an id that exists and that $1, the persona's subject or client, may not reach. */
  readonly vreemd: string;
  readonly overig: Record<string, unknown>;
}

const NIET_TOEGEWEZEN = `organisatie_id = (SELECT organisatie_id FROM medewerker WHERE subject = $1)
  AND client_id NOT IN (SELECT client_id FROM toewijzing WHERE client_id IS NOT NULL
    AND medewerker_id = (SELECT id FROM medewerker WHERE subject = $1))`;
const VAN_EEN_ANDER = (tabel: string, en = 'true') =>
  `SELECT id FROM ${tabel} WHERE ${NIET_TOEGEWEZEN} AND ${en} ORDER BY id LIMIT 1`;
const LOPEND = "id IN (SELECT traject_id FROM traject_verloop WHERE status = 'GEPLAATST')";
const metStatus = (status: string) => `id IN (SELECT rapportage_id FROM rapportage_tekst WHERE status = '${status}')`;
const VAN_EEN_ANDERE_ORGANISATIE = `SELECT a.id FROM aanmelding a
  WHERE a.organisatie_id <> (SELECT organisatie_id FROM medewerker WHERE subject = $1) AND a.status = 'ONTVANGEN'
  ORDER BY a.id LIMIT 1`;
const geval = (
  persona: string,
  mutatie: string,
  veld: string,
  vreemd: string,
  overig: Record<string, unknown>,
): Geval => ({
  persona,
  mutatie,
  invoertype: `${mutatie.charAt(0).toUpperCase()}${mutatie.slice(1)}Input`,
  veld,
  vreemd,
  overig,
});

const GEVALLEN: readonly Geval[] = [
  geval('coordinator-1-dit', 'beoordeelAanmelding', 'aanmeldingId', VAN_EEN_ANDERE_ORGANISATIE, {
    besluit: 'AFGEWEZEN',
    motivering: 'Niet passend.',
    versie: 1,
  }),
  geval('coach-1-dit', 'startTraject', 'aanmeldingId', VAN_EEN_ANDER('aanmelding'), {
    kenmerk: 'T-1',
    startdatum: '2026-11-02',
    geplandeEinddatum: '2027-05-02',
    plan: 'Plan.',
  }),
  geval('coach-1-dit', 'beeindigTraject', 'trajectId', VAN_EEN_ANDER('traject', LOPEND), {
    einddatum: '2026-11-02',
    resultaat: 'Geplaatst.',
    uitstroom: { soort: 'GEEN' },
    versie: 1,
  }),
  geval('coach-1-dit', 'schrijfRapportage', 'trajectId', VAN_EEN_ANDER('traject', LOPEND), {
    kenmerk: 'R-1',
    periodeVan: '2026-10-01',
    periodeTot: '2026-10-31',
    werkzaamheden: 'w',
    resultaten: 'r',
    prognose: 'p',
  }),
  geval('coach-1-dit', 'stelRapportageVast', 'rapportageId', VAN_EEN_ANDER('rapportage', metStatus('CONCEPT')), {
    versie: 1,
  }),
  geval('coach-1-dit', 'geefRapportageVrij', 'rapportageId', VAN_EEN_ANDER('rapportage', metStatus('VASTGESTELD')), {
    versie: 2,
  }),
  geval('coach-1-dit', 'sluitEvaluatie', 'trajectId', VAN_EEN_ANDER('traject', LOPEND), {
    kenmerk: 'E-1',
    verslagKenmerk: 'V-1',
    deelbeslissingen: [],
  }),
  geval(
    'coach-1-dit',
    'legToestemmingVast',
    'clientId',
    VAN_EEN_ANDER('toestemming')
      .replace('SELECT id', 'SELECT client_id AS id')
      .replace('ORDER BY id', 'ORDER BY client_id'),
    {
      kenmerk: 'C-1',
      doel: 'UITVOERING',
      categorie: 'ARBEID',
      vorm: 'GERICHT',
      bron: 'GESPREK',
      informatieversie: '2025-1',
    },
  ),
  geval('coach-1-dit', 'trekToestemmingIn', 'toestemmingId', VAN_EEN_ANDER('toestemming', 'tot IS NULL'), {}),
  geval(
    'client-1-westendorp',
    'trekToestemmingIn',
    'toestemmingId',
    `SELECT t.id FROM toestemming t JOIN client_account a ON a.organisatie_id = t.organisatie_id
     WHERE a.subject = $1 AND t.client_id <> a.client_id AND t.tot IS NULL ORDER BY t.id LIMIT 1`,
    {},
  ),
  geval(
    'coach-1-dit',
    'openNoodtoegang',
    'clientId',
    `SELECT c.id FROM client c WHERE c.organisatie_id <> (SELECT organisatie_id FROM medewerker WHERE subject = $1)
     ORDER BY c.id LIMIT 1`,
    { kenmerk: 'N-1', belang: 'ZORGBELANG', reden: 'Meldt zich al dagen niet bij de dagbesteding.' },
  ),
  geval(
    'gemeente-westendorp',
    'registreerAanmelding',
    'opdrachtId',
    `SELECT o.id FROM opdracht o JOIN integratie i USING (organisatie_id)
     WHERE i.oauth_client_id = $1 AND o.opdrachtgever_id <> i.opdrachtgever_id AND o.tot IS NULL ORDER BY o.id LIMIT 1`,
    { kenmerk: 'A-1', voornamen: 'Sanne', achternaam: 'Mulder' },
  ),
];

describe('a mutation on what is not the caller’s own is a mutation on what does not exist', () => {
  test.each(GEVALLEN)('$persona: $mutatie($veld)', async ({ persona, mutatie, invoertype, veld, vreemd, overig }) => {
    const beller = await w.als(persona);
    const id = await w.waarde<string>(vreemd, persona);
    const stel = async (waarde: string) => {
      const { status, headers, tekst } = await beller.vraag(
        `mutation ($input: ${invoertype}!) { ${mutatie}(input: $input) { __typename } }`,
        { input: { ...overig, [veld]: waarde } },
      );
      return { status, tekst, headers: [...headers].filter(([naam]) => !VAN_HET_MOMENT.includes(naam)).sort() };
    };
    const onbekend = await stel(ONBEKEND);
    expect(JSON.parse(onbekend.tekst).errors[0].extensions.code).toBe('NOT_FOUND');
    expect(await stel(id)).toEqual(onbekend);
    expect(await stel('van een andere vorm')).toEqual(onbekend);
  });
});
