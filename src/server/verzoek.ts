import type { DataSource } from 'typeorm';
import { REGLEMENTEN } from '../../permissions/reglementen';
import type { Beller } from '../auth/beller';
import { laadFeiten } from '../data/feiten';
import { Transactie } from '../data/transactie';
import { Poort } from '../poort/poort';
import { Uitgang } from '../poort/uitgang';
import type { Sleutels } from '../sleutels';
import type { Verzoek } from '../verzoek';

/** A request of this caller at this moment; its transaction has yet to begin. */
export function maakVerzoek(bron: DataSource, sleutels: Sleutels, { aanvrager, vermoeden }: Beller, nu: Date): Verzoek {
  const transactie = Transactie.voorbereid(bron);
  const { manager } = transactie;
  const poort = new Poort(aanvrager, REGLEMENTEN[aanvrager.profiel], (ids) =>
    laadFeiten({ aanvrager, manager, nu }, ids),
  );
  return { aanvrager, vermoeden, nu, transactie, manager, poort, uitgang: new Uitgang(), sleutels };
}
