import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLEnumType } from 'graphql';
import type { Beller } from '../../support/gateway';
import { type Dossier, maakDossier } from './dossier';
import { doe, type Invoer, kenmerk, ONBEKEND, Opzet, stuur, weigering } from './opzet';

const ORGANISATIES = ['cvites', 'westendorp', 'implacment', 'dit', 'factor2'] as const;
type Naam = (typeof ORGANISATIES)[number];

let opzet: Opzet;
const dossiers = new Map<Naam, Dossier>();
beforeAll(async () => {
  opzet = await Opzet.maak();
  for (const naam of ORGANISATIES)
    dossiers.set(naam, await maakDossier(opzet, naam, { start: { geinformeerdOp: '2026-08-31T09:00:00Z' } }));
});
afterAll(() => opzet?.stop());

function bij(naam: Naam): Dossier {
  const dossier = dossiers.get(naam);
  if (!dossier) throw new Error(`no dossier at ${naam}`);
  return dossier;
}

const stuk = ({ clientId, opdrachtId }: Dossier, extra: Invoer = {}): Invoer => ({
  kenmerk: kenmerk(),
  clientId,
  opdrachtId,
  soort: 'BRIEF',
  drager: 'DIGITAAL',
  titel: 'Brief over de start',
  vindplaats: 'dossiers/12/brief.pdf',
  herkomst: 'OPDRACHTGEVER',
  ...extra,
});
const papier = (dossier: Dossier, extra: Invoer = {}): Invoer =>
  stuk(dossier, { drager: 'PAPIER', vindplaats: 'Kast 3', ...extra });
const kopie = (dossier: Dossier): Invoer =>
  stuk(dossier, { soort: 'LEGITIMATIEBEWIJS', titel: 'Kopie paspoort', herkomst: 'BETROKKENE' });

interface Stuk {
  readonly id: string;
  readonly drager: string;
  readonly titel: string;
}
interface Gelezen {
  readonly documenten: readonly Stuk[] | null;
  readonly papierenStukken: readonly Stuk[] | null;
  readonly legitimatiebewijzen: readonly Stuk[] | null;
  readonly idGecontroleerd: { readonly soort: string; readonly op: string; readonly door: string } | null;
}
const VRAAG = `query ($id: ID!) { client(id: $id) { documenten { id drager titel } papierenStukken { id drager titel }
  legitimatiebewijzen { id drager titel } idGecontroleerd { soort op door } } }`;

/** What this caller reads of the documents of the client, and by which rule not. */
async function lees(wie: Beller, { clientId }: Dossier, doel: string) {
  const { data, afgeschermd, errors } = await wie.vraag<{ client: Gelezen | null }>(
    VRAAG,
    { id: clientId },
    { 'Poortwachter-Doel': doel },
  );
  const [fout] = errors;
  return {
    client: data?.client ?? null,
    code: fout?.extensions.code,
    regels: Object.fromEntries(afgeschermd.map(({ veld, code, regel }) => [veld, `${regel} ${code}`])),
  };
}
const ids = (stukken: readonly Stuk[] | null | undefined) => stukken?.map(({ id }) => id);

describe('a document of a dossier', () => {
  it('is of the reglement as a file and as paper, for who guides and for nobody outside [CV-01] [WE-09]', async () => {
    for (const [naam, buiten] of [
      ['cvites', ['CV-22 GEEN_GROND', 'CV-21 GEEN_GROND']],
      ['westendorp', ['WE-19 GEEN_GROND', 'WE-19 GEEN_GROND']],
    ] as const) {
      const dossier = bij(naam);
      const { documentId: bestand } = await doe(dossier.coach, 'voegDocumentToe', stuk(dossier));
      const { documentId: vel } = await doe(dossier.coach, 'voegDocumentToe', papier(dossier));
      const { client } = await lees(dossier.coach, dossier, 'UITVOERING');
      expect(ids(client?.documenten)).toEqual([bestand]);
      expect(ids(client?.papierenStukken)).toEqual([vel]);
      expect(client?.papierenStukken?.map(({ drager }) => drager)).toEqual(['PAPIER']);

      const elders = await lees(dossier.gemeente, dossier, 'VERANTWOORDING');
      expect(elders.client).toMatchObject({ documenten: null, papierenStukken: null, idGecontroleerd: null });
      expect([elders.regels['Client.documenten'], elders.regels['Client.papierenStukken']]).toEqual(buiten);
    }
  });

  it('is found by nobody who does not guide this client', async () => {
    const dossier = bij('cvites');
    const ander = await opzet.als('coach-2-cvites');
    expect((await lees(ander, dossier, 'UITVOERING')).code).toBe('NOT_FOUND');
    expect(await weigering(ander, 'voegDocumentToe', stuk(dossier))).toEqual({ code: 'NOT_FOUND' });
    for (const opdrachtId of [ONBEKEND, await opzet.opdracht('CVI-UWV-01')])
      expect(await weigering(dossier.coach, 'voegDocumentToe', stuk(dossier, { opdrachtId }))).toEqual({
        code: 'NOT_FOUND',
      });
  });

  it('is recorded once under one kenmerk', async () => {
    const dossier = bij('dit');
    const input = stuk(dossier);
    const eerste = await doe(dossier.coach, 'voegDocumentToe', input);
    const tweede = await doe(dossier.coach, 'voegDocumentToe', input);
    expect([eerste.reedsGeregistreerd, tweede.reedsGeregistreerd]).toEqual([false, true]);
    expect(tweede.documentId).toBe(eerste.documentId);
  });
});

describe('paper', () => {
  it('is at cvites for the own coach alone, also that it is there [CV-21]', async () => {
    const dossier = bij('cvites');
    const { documentId } = await doe(dossier.coach, 'voegDocumentToe', papier(dossier));
    expect(ids((await lees(dossier.coach, dossier, 'UITVOERING')).client?.papierenStukken)).toContain(documentId);
    for (const persona of ['coordinator-1', 'directie-1', 'administratie-1']) {
      const gelezen = await lees(await opzet.als(`${persona}-cvites`), dossier, 'UITVOERING');
      expect(gelezen.client?.papierenStukken).toBeNull();
      expect(gelezen.regels['Client.papierenStukken']).toBe('CV-21 ROL');
    }
    const { coordinator } = dossier;
    expect(await weigering(coordinator, 'voegDocumentToe', papier(dossier))).toMatchObject({
      code: 'FORBIDDEN',
      regel: 'CV-21',
    });
    // What is digital the coordinator both writes and reads, and elsewhere paper too.
    const { documentId: bestand } = await doe(coordinator, 'voegDocumentToe', stuk(dossier));
    expect(ids((await lees(coordinator, dossier, 'UITVOERING')).client?.documenten)).toContain(bestand);
    const anders = bij('westendorp');
    const { documentId: elders } = await doe(anders.coordinator, 'voegDocumentToe', papier(anders));
    expect(ids((await lees(anders.coordinator, anders, 'UITVOERING')).client?.papierenStukken)).toContain(elders);
  });

  it('is shown to the client it is about, who has a right to all of it (AVG 15)', async () => {
    const client = await opzet.als('client-1-cvites');
    const gelezen = await lees(
      client,
      { ...bij('cvites'), clientId: await opzet.client('client-1-cvites') },
      'RECHTEN',
    );
    expect(gelezen.client?.papierenStukken?.length).toBeGreaterThan(0);
    expect(gelezen.regels).toEqual({});
  });

  it('is not taken at implacment, and is at every other [IM-36]', async () => {
    const dossier = bij('implacment');
    expect(await weigering(dossier.coach, 'voegDocumentToe', papier(dossier))).toMatchObject({
      code: 'BAD_USER_INPUT',
      veld: 'input.drager',
      regel: 'IM-36',
    });
    expect((await doe(dossier.coach, 'voegDocumentToe', stuk(dossier))).documentId).toBeDefined();
    for (const naam of ORGANISATIES.filter((een) => een !== 'implacment'))
      expect((await doe(bij(naam).coach, 'voegDocumentToe', papier(bij(naam)))).documentId).toBeDefined();
  });
});

it('there is no kind of document for a recording or an image [IM-35]', async () => {
  const schema = buildSchema(readFileSync(join(__dirname, '../../../schema/schema.graphql'), 'utf8'));
  const soorten = (schema.getType('DocumentSoort') as GraphQLEnumType).getValues().map(({ name }) => name);
  expect(soorten.filter((soort) => /OPNAME|BEELD|FOTO|FILM|VIDEO|AUDIO|GELUID|PROMOTIE/.test(soort))).toEqual([]);
  const dossier = bij('implacment');
  for (const soort of ['OPNAME', 'FOTO', 'VIDEO']) {
    const { data, errors } = await stuur(dossier.coach, 'voegDocumentToe', stuk(dossier, { soort }));
    expect(data?.voegDocumentToe ?? null).toBeNull();
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
  for (const soort of ['CV', 'DIPLOMA'])
    expect((await doe(dossier.coach, 'voegDocumentToe', stuk(dossier, { soort }))).documentId).toBeDefined();
});

describe('a copy of an identity document', () => {
  /** Writes the law for a BSN over that of the terms, past what keeps a period as it was. */
  async function zetGrond(opdrachtId: string, wet: string | null): Promise<void> {
    await opzet.rijen('SET session_replication_role = replica');
    await opzet.rijen(
      'UPDATE opdracht_voorwaarden SET bsn_wet = $2, bsn_artikel = $3 WHERE opdracht_id = $1',
      opdrachtId,
      wet,
      wet === null ? null : '1',
    );
    await opzet.rijen('SET session_replication_role = origin');
  }

  it('asks a ground, warns for itself and never leaves [F2-11]', async () => {
    const dossier = bij('factor2');
    const { coach, opdrachtId, clientId } = dossier;
    await zetGrond(opdrachtId, null);
    const { errors } = await stuur(coach, 'voegDocumentToe', kopie(dossier));
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      veld: 'input.soort',
      reden: 'GROND_ONTBREEKT',
      regel: 'F2-11',
    });
    expect(errors[0]?.message).toContain('legIdControleVast');

    await zetGrond(opdrachtId, 'PARTICIPATIEWET');
    const { documentId, waarschuwingen } = await doe(coach, 'voegDocumentToe', kopie(dossier));
    expect(waarschuwingen).toEqual([{ code: 'KOPIE_LEGITIMATIE', veld: null, regel: 'F2-11' }]);
    expect(ids((await lees(coach, dossier, 'UITVOERING')).client?.legitimatiebewijzen)).toEqual([documentId]);
    const buiten = await lees(dossier.gemeente, dossier, 'VERANTWOORDING');
    expect(buiten.client?.legitimatiebewijzen).toBeNull();
    expect(buiten.regels['Client.legitimatiebewijzen']).toBe('F2-11 GEEN_GROND');
    const administratie = await lees(await opzet.als('administratie-1-factor2'), dossier, 'UITVOERING');
    expect(administratie.client?.legitimatiebewijzen).toBeNull();

    // When the ground goes, so does the copy.
    await zetGrond(opdrachtId, null);
    const zonder = await lees(coach, dossier, 'UITVOERING');
    expect(zonder.client?.legitimatiebewijzen).toBeNull();
    expect(zonder.regels['Client.legitimatiebewijzen']).toBe('F2-11 GEEN_GROND');

    // The check alone asks no ground.
    const controle = { kenmerk: kenmerk(), clientId, opdrachtId, soort: 'PASPOORT', op: '2026-09-01' };
    await doe(coach, 'legIdControleVast', controle);
    expect((await lees(coach, dossier, 'UITVOERING')).client?.idGecontroleerd).toEqual({
      soort: 'PASPOORT',
      op: '2026-09-01',
      door: await opzet.medewerker('coach-1-factor2'),
    });
    expect((await lees(dossier.gemeente, dossier, 'VERANTWOORDING')).client?.idGecontroleerd).toBeNull();
  });

  it('warns for nothing else', async () => {
    const dossier = bij('factor2');
    expect((await doe(dossier.coach, 'voegDocumentToe', stuk(dossier))).waarschuwingen).toEqual([]);
  });

  it('is never kept at implacment, which has no BSN, nor anywhere on paper', async () => {
    const dossier = bij('implacment');
    await zetGrond(dossier.opdrachtId, 'PARTICIPATIEWET');
    expect(await weigering(dossier.coach, 'voegDocumentToe', kopie(dossier))).toMatchObject({
      code: 'BAD_USER_INPUT',
      regel: 'IM-39',
    });
    const anders = bij('westendorp');
    await zetGrond(anders.opdrachtId, 'PARTICIPATIEWET');
    expect(await weigering(anders.coach, 'voegDocumentToe', { ...kopie(anders), drager: 'PAPIER' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      veld: 'input.drager',
    });
    expect((await doe(anders.coach, 'voegDocumentToe', kopie(anders))).waarschuwingen).toEqual([
      { code: 'KOPIE_LEGITIMATIE', veld: null, regel: 'WE-03' },
    ]);
  });
});
