import { X509Certificate } from 'node:crypto';
import { Client } from 'pg';
import { certificaatVan } from '../../../src/auth/certificaat';
import { DEV_ISSUER } from '../../../src/auth/issuer';
import { type Bewijsstuk, eenGezag } from '../../support/certificaten';
import { type Beller, type Gateway, startGateway } from '../../support/gateway';
import { alsClient, doe, type Integratie } from './opzet';

/* A system whose registration names a certificate calls with that certificate, and with no other. */

const OIN = '00000099000000001000';
const KOP = 'client-cert';
const VIA = (...addresses: readonly string[]) => ({
  CLIENT_CERT_PROXY: JSON.stringify({ header: KOP, addresses }),
});

let gateway: Gateway;
let db: Client;
let directie: Beller;
let partnerId: string;
let eigen: Bewijsstuk;
let zelfdeOin: Bewijsstuk;
let anderOin: Bewijsstuk;

beforeAll(async () => {
  gateway = await startGateway('DEMO', undefined, 'BEIDE', VIA('127.0.0.0/8', '::1'));
  db = new Client({ connectionString: gateway.database.url });
  await db.connect();
  directie = await gateway.als('directie-1-cvites');
  const { rows } = await db.query("SELECT partner_id FROM integratie WHERE oauth_client_id = 'partner-cvites'");
  partnerId = rows[0].partner_id;
  const gezag = await eenGezag('gezag');
  eigen = await gezag.geefUit('gemeente', OIN);
  zelfdeOin = await gezag.geefUit('gemeente', OIN);
  anderOin = await gezag.geefUit('ander', '00000099000000002000');
});
afterAll(async () => {
  await db?.end();
  await gateway?.stop();
});

const afdruk = ({ cert }: Bewijsstuk): string => certificaatVan(new X509Certificate(cert)).afdruk;
/** As the proxy hands it on. */
const met = (stuk?: Bewijsstuk): Record<string, string> =>
  stuk ? { [KOP]: `:${new X509Certificate(stuk.cert).raw.toString('base64')}:` } : {};

type Naam = { readonly oin?: string; readonly afdruk?: string };
const inhoud = (clientId: string, certificaat?: Naam) => ({
  clients: [{ issuer: DEV_ISSUER, clientId }],
  doelen: ['AANMELDING'],
  standaardDoelen: ['AANMELDING'],
  scopes: ['aanmeldingen:lezen'],
  overeenkomst: { tot: '2027-01-01', doelen: ['AANMELDING'] },
  reglementAanvaardOp: '2026-01-01',
  laatsteEvaluatieOp: '2026-06-01',
  ...(certificaat && { certificaat }),
});
const registreer = async (clientId: string, certificaat?: Naam): Promise<[Integratie, Beller]> => {
  const input = { kenmerk: clientId, partnerId, ...inhoud(clientId, certificaat) };
  const { integratie } = await doe(directie, 'registreerIntegratie', input);
  return [integratie, await alsClient(gateway, clientId, 'aanmeldingen:lezen')];
};

const vraag = (wie: Beller, stuk?: Bewijsstuk) => wie.vraag('{ ik { soort } }', {}, met(stuk));
const status = async (wie: Beller, stuk?: Bewijsstuk) => (await vraag(wie, stuk)).status;
const ZONDER = /noemt een clientcertificaat/;
const ANDER_OIN = /niet het OIN dat uw registratie noemt/;
const ANDERE_AFDRUK = /niet de afdruk die uw registratie noemt/;
async function geweigerd(wie: Beller, waarom: RegExp, stuk?: Bewijsstuk): Promise<void> {
  const { status, data, errors, headers } = await vraag(wie, stuk);
  expect([status, data]).toEqual([401, undefined]);
  expect(errors).toEqual([
    { message: expect.stringMatching(waarom), extensions: { code: 'UNAUTHENTICATED', reden: 'CERTIFICAAT' } },
  ]);
  expect(headers.get('www-authenticate')).toBe('Bearer realm="poortwachter", error="invalid_token"');
}

/** Refusals on record of this registration. */
const weigeringen = async ({ id }: Integratie): Promise<number> =>
  (
    await db.query(
      `SELECT count(*)::int AS n FROM raadpleging
       WHERE integratie_id = $1 AND uitkomst = 'GEWEIGERD' AND code = 'UNAUTHENTICATED'`,
      [id],
    )
  ).rows[0].n;

test('who names both calls with that certificate alone, also when it called before, and each refusal is on record', async () => {
  const [integratie, wie] = await registreer('met-beide', { oin: OIN, afdruk: afdruk(eigen) });
  expect(integratie).toMatchObject({ certificaatOin: OIN, certificaatAfdruk: afdruk(eigen) });
  // The first round is before the gateway has met it, the second after.
  for (const ronde of [1, 2]) {
    await geweigerd(wie, ZONDER);
    await geweigerd(wie, ANDER_OIN, anderOin);
    await geweigerd(wie, ANDERE_AFDRUK, zelfdeOin);
    expect(await weigeringen(integratie)).toBe(3 * ronde);
    expect(await status(wie, eigen)).toBe(200);
  }
});

test('who names an OIN calls with any certificate of that holder, and who names a thumbprint with that one', async () => {
  const [, metOin] = await registreer('met-oin', { oin: OIN });
  expect([await status(metOin, eigen), await status(metOin, zelfdeOin)]).toEqual([200, 200]);
  await geweigerd(metOin, ANDER_OIN, anderOin);
  const [, metAfdruk] = await registreer('met-afdruk', { afdruk: afdruk(anderOin) });
  expect(await status(metAfdruk, anderOin)).toBe(200);
  await geweigerd(metAfdruk, ANDERE_AFDRUK, eigen);
});

test('a certificate that is registered, or not any more, counts from the next request', async () => {
  const [{ id }, wie] = await registreer('later');
  expect([await status(wie), await status(wie, anderOin)]).toEqual([200, 200]);
  const wijzig = (versie: number, certificaat?: Naam) =>
    doe(directie, 'wijzigIntegratie', { integratieId: id, versie, ...inhoud('later', certificaat) });
  await wijzig(1, { oin: OIN });
  await geweigerd(wie, ZONDER);
  expect(await status(wie, eigen)).toBe(200);
  await wijzig(2, { oin: OIN, afdruk: afdruk(zelfdeOin) });
  await geweigerd(wie, ANDERE_AFDRUK, eigen);
  await wijzig(3);
  expect(await status(wie)).toBe(200);
});

test('nothing of it opens without: no export, and not what else its registration lacks', async () => {
  const [{ id }, wie] = await registreer('overal', { oin: OIN });
  const haal = async (stuk?: Bewijsstuk) =>
    (
      await fetch(`${gateway.url}/export/aanmeldingen`, {
        headers: { authorization: `Bearer ${wie.token}`, ...met(stuk) },
      })
    ).status;
  expect([await haal(), await haal(anderOin), await haal(eigen)]).toEqual([401, 401, 200]);
  await db.query("UPDATE integratie SET overeenkomst_tot = '2026-02-01' WHERE id = $1", [id]);
  await geweigerd(wie, ZONDER);
  expect((await vraag(wie, eigen)).errors[0]?.extensions).toMatchObject({ reden: 'OVEREENKOMST_VERLOPEN' });
});

test('also an application of the organisatie, for whoever works by it', async () => {
  const coach = await gateway.als('coach-1-dit');
  expect(await status(coach)).toBe(200);
  await db.query(
    `UPDATE integratie SET certificaat_oin = $1 WHERE soort = 'FRONTEND' AND organisatie_id =
     (SELECT organisatie_id FROM medewerker WHERE subject = 'coach-1-dit')`,
    [OIN],
  );
  await geweigerd(coach, ZONDER);
  expect(await status(coach, eigen)).toBe(200);
});

test('the header opens nothing when it comes from elsewhere than the proxy', async () => {
  const elders = await startGateway('DEMO', undefined, 'BEIDE', VIA('10.0.0.5'));
  const db = new Client({ connectionString: elders.database.url });
  try {
    await db.connect();
    await db.query("UPDATE integratie SET certificaat_oin = $1 WHERE oauth_client_id = 'gemeente-cvites'", [OIN]);
    await geweigerd(await elders.als('gemeente-cvites'), ZONDER, eigen);
  } finally {
    await db.end();
    await elders.stop();
  }
});
