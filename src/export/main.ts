import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Registry } from 'prom-client';
import { GATEWAY } from '../../entities/migrations/0002-tweede-laag/rol';
import { Limieten } from '../auth/limieten';
import type { Tokenclaims, Verificateur } from '../auth/token';
import { Tokenfout } from '../auth/tokenfout';
import { leesConfig } from '../config/lees';
import { openInlog } from '../data/inlogbron';
import { systeemklok } from '../domain/klok';
import { metEigenaar } from '../eigenaar';
import { vertel } from '../log/fout';
import { maakLog } from '../log/log';
import { maakServer } from '../server';
import { leidSleutelsAf } from '../sleutels';
import { type Exportopties, GEBRUIK, leesOpties } from './opties';
import { zoekNamens } from './registratie';
import { tekstVanWeigering } from './weigering';

/** Believes one token, which nobody else knows. */
const alleen = (token: string, claims: Tokenclaims): Verificateur => ({
  async verifieer(jwt) {
    if (jwt !== token) throw new Tokenfout('TOKEN', 'ANDER');
    return claims;
  },
});

/** Writes on, and gives whether the last line says that it is all. */
async function schrijf(regels: Readable): Promise<boolean> {
  let laatste = '';
  await pipeline(
    regels,
    async function* (brokken: AsyncIterable<Buffer>) {
      for await (const brok of brokken) {
        const tekst = laatste + brok.toString('latin1');
        laatste = tekst.slice(tekst.lastIndexOf('\n', tekst.length - 2) + 1);
        yield brok;
      }
    },
    process.stdout,
    { end: false },
  );
  return laatste.startsWith('{"einde":');
}

/** What takes the lines is gone, or full. */
function meldAfgebroken(fout: unknown): false {
  process.stderr.write(`broke off: ${vertel(fout)}\n`);
  return false;
}

/** The same server as `npm start` has, which listens to nobody: it is asked once. */
async function exporteer({ integratie, lijst, zoekdeel, doel }: Exportopties): Promise<boolean> {
  const config = leesConfig(process.env);
  const log = maakLog('warn');
  return metEigenaar(config, log, async (eigenaar, url) => {
    const { claims, certificaat } = await zoekNamens(eigenaar, integratie, systeemklok.nu());
    const sleutels = leidSleutelsAf(config.geheim);
    const bron = await openInlog(url, sleutels.inlog, GATEWAY, { max: 2, prepared: config.preparedStatements });
    const token = randomBytes(32).toString('base64url');
    const register = new Registry();
    const app = await maakServer({
      bron,
      verificateur: alleen(token, claims),
      sleutels,
      klok: systeemklok,
      log,
      register,
      // The operator's own hand needs none.
      limieten: new Limieten(0, register),
      paden: config.paden,
      certificaatVan: () => certificaat,
      tls: undefined,
      oorsprongen: [],
      inway: undefined,
    });
    try {
      const antwoord = await app.inject({
        url: `/export/${lijst}`,
        query: { ...zoekdeel },
        headers: { authorization: `Bearer ${token}`, ...(doel !== undefined && { 'poortwachter-doel': doel }) },
        payloadAsStream: true,
      });
      const regels = antwoord.stream();
      if (antwoord.statusCode === 200) return await schrijf(regels).catch(meldAfgebroken);
      const inhoud = Buffer.concat(await regels.toArray()).toString();
      process.stderr.write(tekstVanWeigering(antwoord.statusCode, inhoud));
      return false;
    } finally {
      await app.close();
      await bron.destroy();
    }
  });
}

async function main(): Promise<number> {
  const opties = leesOpties(process.argv.slice(2));
  if (opties !== null) return (await exporteer(opties)) ? 0 : 1;
  process.stdout.write(`${GEBRUIK}\n`);
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (fout: unknown) => {
    process.stderr.write(`${vertel(fout)}\n`);
    process.exitCode = 2;
  },
);
