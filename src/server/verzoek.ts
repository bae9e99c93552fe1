import type { DataSource } from 'typeorm';
import { REGLEMENTEN } from '../../permissions/reglementen';
import type { Beller } from '../auth/beller';
import { laadFeiten } from '../data/feiten';
import { Transactie } from '../data/transactie';
import type { Spoor } from '../domain/spoor';
import { Optekening } from '../ledger/optekening';
import { Poort } from '../poort/poort';
import { Uitgang } from '../poort/uitgang';
import type { Sleutels } from '../sleutels';
import type { Verzoek } from '../verzoek';
import { leesSpoor } from './spoor';

/** A request of this caller at this moment; its transaction has yet to begin. */
export function maakVerzoek(
  bron: DataSource,
  sleutels: Sleutels,
  { aanvrager, vermoeden }: Beller,
  nu: Date,
  spoor: Spoor = leesSpoor(undefined, nu),
  transactie = Transactie.voorbereid(bron),
): Verzoek {
  const { manager } = transactie;
  const poort = new Poort(aanvrager, REGLEMENTEN[aanvrager.profiel], (ids) =>
    laadFeiten({ aanvrager, manager, nu }, ids),
  );
  return {
    aanvrager,
    vermoeden,
    nu,
    transactie,
    manager,
    poort,
    uitgang: new Uitgang(),
    optekening: new Optekening(),
    spoor,
    sleutels,
  };
}
