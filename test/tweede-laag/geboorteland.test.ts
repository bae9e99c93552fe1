import { randomUUID } from 'node:crypto';
import type { Feit } from '../../src/domain/feit';
import { PROFIELEN, type Profiel } from '../../src/domain/opsommingen';
import { GEEN_RECHT, telt, weigert } from './als';
import { stelFeiten } from './feiten';
import { opzet } from './opzet';
import { BEGIN, eenWereld } from './wereld';

/* The second layer alone: a birth country is read and written on the demand of the opdracht and consent in writing. */

const van = opzet();
const ALLES: readonly Feit[] = ['OPDRACHT_EIST', 'TOESTEMMING_SCHRIFTELIJK'];

async function metFeiten(profiel: Profiel, feiten: readonly Feit[]) {
  const wereld = await eenWereld(van.db, profiel);
  const { gemeente, coach, client } = wereld;
  await stelFeiten(
    van.db,
    { wereld, partij: gemeente, doel: 'UITVOERING', categorie: 'GEBOORTELAND', ontvanger: null },
    feiten,
  );
  const waar = `opdracht_id = '${gemeente.opdracht_id}'`;
  return {
    ...wereld,
    leest: () => telt(van.db, coach, ['UITVOERING'], 'client_geboorteland', waar),
    async schrijft() {
      await van.db.query(`DELETE FROM client_geboorteland WHERE ${waar}`);
      return weigert(
        van.db,
        coach,
        ['UITVOERING'],
        `INSERT INTO client_geboorteland (organisatie_id, id, client_id, opdracht_id, opdrachtgever_id, herkomst,
           vastgelegd_op, geboorteland) VALUES ($1, $2, $3, $4, $5, 'BETROKKENE', $6, 'Suriname')`,
        [wereld.organisatie, randomUUID(), client, gemeente.opdracht_id, gemeente.opdrachtgever_id, BEGIN],
      );
    },
  };
}

it('[CV-33 CV-34] who guides reads and writes it when it is demanded and consented to in writing', async () => {
  const { leest, schrijft } = await metFeiten('CVITES', ALLES);
  expect(await leest()).toBe(1);
  expect(await schrijft()).toBeNull();
});

it.each([
  ['[CV-33] demanded', ['TOESTEMMING_SCHRIFTELIJK']],
  ['[CV-34] consented to in writing', ['OPDRACHT_EIST']],
  ['[CV-34] consented to in writing, but freely,', ['OPDRACHT_EIST', 'TOESTEMMING']],
] as const)('is neither read nor written when it is not %s', async (_, feiten) => {
  const { leest, schrijft } = await metFeiten('CVITES', feiten);
  expect(await leest()).toBe(0);
  expect(await schrijft()).toBe(GEEN_RECHT);
});

it('[CV-33] nobody outside reads it, under any purpose', async () => {
  const { gemeente } = await metFeiten('CVITES', ALLES);
  for (const doel of ['VERANTWOORDING', 'FINANCIERING', 'WETTELIJKE_PLICHT'] as const)
    expect(await telt(van.db, gemeente, [doel], 'client_geboorteland')).toBe(0);
});

it.each(PROFIELEN.filter((profiel) => profiel !== 'CVITES'))('%s neither reads nor writes one', async (profiel) => {
  const { leest, schrijft } = await metFeiten(profiel, ALLES);
  expect(await leest()).toBe(0);
  expect(await schrijft()).toBe(GEEN_RECHT);
});
