import type { DataSource } from 'typeorm';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { laadFeiten } from '../data/feiten';
import { Transactie } from '../data/transactie';
import type { Aanvrager } from '../domain/aanvrager';
import { Poort } from '../poort/poort';
import { Uitgang } from '../poort/uitgang';
import type { Sleutels } from '../sleutels';
import type { Verzoek } from '../verzoek';

/** A request of this caller at this moment; its transaction has yet to begin. */
export function maakVerzoek(bron: DataSource, sleutels: Sleutels, aanvrager: Aanvrager, nu: Date): Verzoek {
  const transactie = Transactie.voorbereid(bron);
  const { manager } = transactie;
  const poort = new Poort(aanvrager, REGLEMENTEN[aanvrager.profiel], (ids) =>
    laadFeiten({ aanvrager, manager, nu }, ids),
  );
  return { aanvrager, nu, transactie, manager, poort, uitgang: new Uitgang(), sleutels };
}
