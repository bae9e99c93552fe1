import type { Beller } from '../../support/gateway';
import { doe, kenmerk, Opzet } from './opzet';
import { ORGANISATIES } from './organisaties';
import { registreerStapel } from './stapel';

let opzet: Opzet;
beforeAll(async () => {
  opzet = await Opzet.maak();
});
afterAll(() => opzet?.stop());

interface Gevolgd {
  readonly kenmerk: string;
  readonly status: string;
  readonly beoordeeldOp: string | null;
  readonly motivering: string | null;
}

/** What is told of them, in the order in which they came in. */
async function volg(wie: Beller, filter: Record<string, unknown>): Promise<readonly Gevolgd[]> {
  const { data, errors } = await wie.vraag<{ aanmeldingen: { nodes: Gevolgd[] } }>(
    `query ($filter: AanmeldingFilter) { aanmeldingen(filter: $filter, first: 100) {
       nodes { kenmerk status beoordeeldOp motivering } } }`,
    { filter },
  );
  expect(errors).toEqual([]);
  return data?.aanmeldingen.nodes ?? [];
}

describe.each(ORGANISATIES)('at $naam', ({ naam, opdracht, altijd, volledig }) => {
  const start = async (aanmeldingId: string) => ({
    kenmerk: kenmerk(),
    aanmeldingId,
    startdatum: '2026-08-31',
    geplandeEinddatum: '2027-08-31',
    plan: 'Oriëntatie.',
    trajectbegeleiderId: await opzet.medewerker(`coach-1-${naam}`),
  });

  it('a partner follows a batch: what waits, what goes on and what was refused, and why', async () => {
    const [partner, coordinator] = [await opzet.als(`partner-${naam}`), await opzet.als(`coordinator-1-${naam}`)];
    const opdrachtId = await opzet.opdracht(opdracht);
    const kenmerken = [kenmerk(), kenmerk(), kenmerk()];
    const stapel = kenmerken.map((mijn) => ({
      kenmerk: mijn,
      opdrachtId,
      voornamen: 'Sanne',
      achternaam: 'Mulder',
      ...altijd,
    }));
    const [door, af] = (await registreerStapel(partner, stapel)).map((een) => een.aanmelding?.id ?? '');
    const nieuw = { beoordeeldOp: null, motivering: null, status: 'ONTVANGEN' };
    expect(await volg(partner, { kenmerken })).toEqual(kenmerken.map((mijn) => ({ kenmerk: mijn, ...nieuw })));

    const oordeel = { versie: 1, motivering: 'Er is nu geen plaats.' };
    await doe(coordinator, 'beoordeelAanmelding', { aanmeldingId: door, versie: 1, besluit: 'GEACCEPTEERD' });
    await doe(coordinator, 'beoordeelAanmelding', { aanmeldingId: af, ...oordeel, besluit: 'AFGEWEZEN' });
    await doe(coordinator, 'startTraject', await start(door ?? ''));

    const gevolgd = await volg(partner, { kenmerken });
    expect(gevolgd.map(({ status, motivering }) => [status, motivering])).toEqual([
      ['GEACCEPTEERD', null],
      ['AFGEWEZEN', 'Er is nu geen plaats.'],
      ['ONTVANGEN', null],
    ]);
    const { beoordeeldOp } = gevolgd[0] ?? {};
    expect(beoordeeldOp).toEqual(expect.any(String));
    expect(await volg(partner, { kenmerken, beoordeeldVanaf: beoordeeldOp })).toEqual(gevolgd.slice(0, 2));
    expect(await volg(partner, { kenmerken, beoordeeldVanaf: '2099-01-01T00:00:00Z' })).toEqual([]);
    expect(await volg(partner, { kenmerken, status: 'AFGEWEZEN' })).toEqual([gevolgd[1]]);
    expect(await volg(partner, { kenmerken: [] })).toEqual([]);
    for (const ander of [`uwv-${naam}`, `partner-${naam === 'dit' ? 'cvites' : 'dit'}`])
      expect(await volg(await opzet.als(ander), { kenmerken })).toEqual([]);

    // The traject is of the opdrachtgever: a partner reads no more of it than the status of its aanmelding.
    const traject = async (wie: Beller) =>
      (
        await wie.vraag<{ aanmelding: { traject: { status: string } | null } | null }>(
          'query ($id: ID!) { aanmelding(id: $id) { traject { id status } } }',
          { id: door },
        )
      ).data?.aanmelding?.traject ?? null;
    expect(await traject(partner)).toBeNull();
    expect(await traject(await opzet.als(`gemeente-${naam}`))).not.toBeNull();
  });

  it('the dossier says, value by value, what the aanmelding said, without retyping [DI-05]', async () => {
    const [gemeente, coordinator] = [await opzet.als(`gemeente-${naam}`), await opzet.als(`coordinator-1-${naam}`)];
    const opdrachtId = await opzet.opdracht(opdracht);
    const [uitkomst] = await registreerStapel(gemeente, [{ kenmerk: kenmerk(), opdrachtId, ...volledig }]);
    const id = uitkomst?.aanmelding?.id ?? '';
    await doe(coordinator, 'beoordeelAanmelding', { aanmeldingId: id, versie: 1, besluit: 'GEACCEPTEERD' });
    const { traject } = await doe(coordinator, 'startTraject', await start(id));

    const gezegd = await opzet.rijen<{ categorie: string; waarden: Waarden }>(
      'SELECT categorie, waarden FROM aanmelding_inhoud WHERE aanmelding_id = $1 ORDER BY categorie',
      id,
    );
    expect(gezegd.length).toBeGreaterThan(2);
    for (const { categorie, waarden } of gezegd) {
      const delen = categorie === 'BELEMMERINGEN' ? (waarden.belemmeringen as Waarden[]) : [waarden];
      const rijen = await opzet.rijen<{ rij: Waarden }>(
        `SELECT to_jsonb(d) AS rij FROM ${TABELLEN[categorie]} d JOIN traject t ON t.client_id = d.client_id
         WHERE t.id = $1 ORDER BY d.id`,
        traject.id,
      );
      expect([categorie, rijen.map(({ rij }) => rij)]).toEqual([
        categorie,
        delen.map((deel) => expect.objectContaining(alsKolommen(deel))),
      ]);
    }
  });
});

type Waarden = Readonly<Record<string, unknown>>;

/** Where each category of an aanmelding lands. */
const TABELLEN: Readonly<Record<string, string>> = {
  IDENTITEIT: 'client_identiteit',
  ADRES: 'client_adres',
  TELEFOON: 'client_telefoon',
  EMAIL: 'client_email',
  BSN: 'client_bsn',
  ETNICITEIT: 'client_etniciteit',
  GEZONDHEID_MEDISCH: 'gezondheid_medisch',
  GEZONDHEID_FUNCTIONEEL: 'gezondheid_functioneel',
  BELEMMERINGEN: 'belemmering',
  OMSTANDIGHEDEN: 'omstandigheden',
  ARBEID: 'arbeid',
  UITKERING: 'uitkering',
};

/** The same values, named as the columns are. */
const alsKolommen = (waarden: Waarden): Waarden =>
  Object.fromEntries(
    Object.entries(waarden).map(([naam, waarde]) => [
      naam.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      waarde,
    ]),
  );
