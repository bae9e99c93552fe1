import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import { IntegratieRij } from '../../entities';
import type { Config } from '../config/config';
import { leesConfig } from '../config/lees';
import { PoortFout } from '../domain/fouten';
import { systeemklok } from '../domain/klok';
import { metEigenaar } from '../eigenaar';
import { vertel } from '../log/fout';
import { maakLog } from '../log/log';
import { voorScherm } from '../log/scherm';
import { beeldVan, invoerVan, regelVan, tekstVan, tekstVanLijst } from './beeld';
import { alsBeheerder } from './beheerder';
import { GEBRUIK, leesOpdracht, type Opdracht } from './opties';
import { vreemdeUitgevers } from './uitgevers';
import { tekstVanWeigering } from './weigering';
import { voerUit } from './wijzigen';
import { zoekIntegratie, zoekOrganisatie } from './zoeken';

const alsJson = (waarde: unknown): string => `${JSON.stringify(waarde, null, 2)}\n`;

const print = (stroom: NodeJS.WriteStream, tekst: string): boolean => stroom.write(voorScherm(tekst));

/** Does what was asked; gives what is printed. */
async function doe(eigenaar: DataSource, config: Config, opdracht: Opdracht, nu: Date): Promise<string> {
  const { manager } = eigenaar;
  if (opdracht.soort === 'lijst') {
    const { alle, organisatie, json } = opdracht;
    const waar = organisatie === undefined ? {} : { organisatieId: (await zoekOrganisatie(manager, organisatie)).id };
    const rijen = await manager.find(IntegratieRij, { where: waar, order: { van: 'ASC', id: 'ASC' } });
    const regels = [];
    for (const rij of rijen)
      if (alle || rij.tot === null || rij.tot > nu) regels.push(await regelVan(manager, rij, nu));
    return json ? alsJson(regels) : tekstVanLijst(regels);
  }
  if (opdracht.soort === 'toon') {
    const rij = await zoekIntegratie(manager, opdracht.wie, nu);
    if (opdracht.invoer) return alsJson(await invoerVan(manager, rij));
    const beeld = await beeldVan(manager, rij, nu);
    return opdracht.json ? alsJson(beeld) : tekstVan(beeld);
  }
  const { soort, proef, json } = opdracht;
  const beeld = await alsBeheerder(eigenaar, opdracht, nu, async (binnen) =>
    beeldVan(binnen, await voerUit(binnen, soort, opdracht, nu), nu),
  );
  for (const regel of vreemdeUitgevers(beeld, config)) print(process.stderr, regel);
  if (json) return alsJson({ proef, ...beeld });
  return `${proef ? 'A rehearsal: nothing was changed. This is what would be.\n' : ''}${tekstVan(beeld)}`;
}

/** Whether it was done; a refusal is told. */
async function main(): Promise<boolean> {
  const opdracht = await leesOpdracht(process.argv.slice(2));
  if (opdracht === null) {
    process.stdout.write(`${GEBRUIK}\n`);
    return true;
  }
  const config = leesConfig(process.env);
  return metEigenaar(config, maakLog('silent'), async (eigenaar) => {
    try {
      print(process.stdout, await doe(eigenaar, config, opdracht, systeemklok.nu()));
      return true;
    } catch (fout) {
      if (!(fout instanceof PoortFout)) throw fout;
      print(process.stderr, tekstVanWeigering(fout, opdracht.soort));
      return false;
    }
  });
}

// 0: done, 1: refused, 2: it could not begin, or went wrong.
process.exitCode = 2;
main().then(
  (gedaan) => {
    process.exitCode = gedaan ? 0 : 1;
  },
  (fout: unknown) => {
    print(process.stderr, `${vertel(fout)}\n`);
  },
);
