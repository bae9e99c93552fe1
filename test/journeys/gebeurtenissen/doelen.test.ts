import type { Doel } from '../../../src/domain/doel';
import { NU } from '../../support/moment';
import { wereld } from '../lezen/wereld';
import { type Gebeurtenis, Lezer, leesbaar, onder } from './stroom';
import { noemInWet, ONTVANGER, type OpToestemming, opToestemming } from './toestemming';

/*
 * A stream is of a registration, and a call names purposes: it is told what it could read under those, and of the rest
 * neither that it is there nor that it was.
 */

jest.setTimeout(120_000);

const NU_SQL = `'${NU.toISOString()}'`;
const w = wereld();

/** Readers of the one stream: one for all purposes that the registration has, and one for each of these alone. */
async function lezers<const D extends Doel>(...doelen: readonly D[]): Promise<Record<D | 'ALLE', Lezer>> {
  const wie = await w.als(ONTVANGER);
  const alle = await w.waarde<Doel[]>(`SELECT doelen FROM integratie WHERE oauth_client_id = '${ONTVANGER}'`);
  const paren = [['ALLE', alle] as const, ...doelen.map((doel) => [doel, [doel]] as const)].map(
    ([naam, onderDeze]) => [naam, new Lezer(onder(wie, ...onderDeze))] as const,
  );
  for (const [, lezer] of paren) await lezer.opgebouwd();
  return Object.fromEntries(paren) as Record<D | 'ALLE', Lezer>;
}

/** What each was told of these, once the one that reads for all purposes was told of every one of them. */
async function nieuws<N extends string>(van: Record<N | 'ALLE', Lezer>, ids: readonly string[]) {
  const vanaf = van.ALLE.gekregen.length;
  const erover = (gekregen: readonly Gebeurtenis[]) => gekregen.filter(({ objectId }) => ids.includes(objectId));
  await van.ALLE.totdat(
    ({ gekregen }) => new Set(erover(gekregen.slice(vanaf)).map(({ objectId }) => objectId)).size === ids.length,
  );
  const verteld: Partial<Record<string, readonly string[]>> = {
    ALLE: erover(van.ALLE.gekregen.slice(vanaf)).map(({ soort }) => soort),
  };
  for (const [naam, lezer] of Object.entries<Lezer>(van))
    if (naam !== 'ALLE') verteld[naam] = erover(await lezer.haal()).map(({ soort }) => soort);
  return verteld;
}

const keer = (ids: readonly string[], ...soorten: readonly string[]) => ids.flatMap(() => soorten);

const trekIn = ({ id }: OpToestemming) => w.db.query(`UPDATE toestemming SET tot = ${NU_SQL} WHERE id = $1`, [id]);

const zetDoelen = (doelen: readonly Doel[]) =>
  w.db.query(
    `UPDATE integratie SET doelen = $1, overeenkomst_doelen = $1,
       standaard_doelen = ARRAY(SELECT unnest(standaard_doelen) INTERSECT SELECT unnest($1::text[]))
     WHERE oauth_client_id = '${ONTVANGER}'`,
    [doelen],
  );

/** Until how it is let in was looked at again, and all that it may see after that. */
async function totGekeurd(): Promise<void> {
  const stand = () =>
    w.rijen<{ kenmerk: string; veeg: string | null }>(
      `SELECT kenmerk, veeg FROM gebeurtenisontvanger v JOIN integratie i ON i.id = v.integratie_id WHERE i.oauth_client_id = '${ONTVANGER}'`,
    );
  const [voor] = await stand();
  for (;;) {
    const [nu] = await stand();
    if (nu?.kenmerk !== voor?.kenmerk && nu?.veeg === null) return;
    await new Promise((klaar) => setTimeout(klaar, 50));
  }
}

test('a call for a purpose under which nothing could be read is told of nothing, also not that it is gone', async () => {
  const van = await lezers('VERANTWOORDING', 'GESCHIKTHEID');
  expect(van.GESCHIKTHEID.gekregen.filter(({ betreft }) => betreft !== 'AANMELDING')).toEqual([]);
  const gevonden = await opToestemming(w, van.VERANTWOORDING);
  await trekIn(gevonden);
  expect(await nieuws(van, gevonden.rapportages)).toEqual({
    ALLE: keer(gevonden.rapportages, 'INGETROKKEN'),
    VERANTWOORDING: keer(gevonden.rapportages, 'INGETROKKEN'),
    GESCHIKTHEID: [],
  });
  const opnieuw = await lezers('GESCHIKTHEID');
  expect(opnieuw.GESCHIKTHEID.gekregen.filter(({ betreft }) => betreft !== 'AANMELDING')).toEqual([]);
});

test('what stays open under one purpose is gone under the other, and each keeps what it can read', async () => {
  const eigen = await w.waarde<Doel[]>(`SELECT doelen FROM integratie WHERE oauth_client_id = '${ONTVANGER}'`);
  await zetDoelen([...eigen, 'WETTELIJKE_PLICHT']);
  await totGekeurd();
  const van = await lezers('VERANTWOORDING', 'WETTELIJKE_PLICHT');
  const gevonden = await opToestemming(w, van.VERANTWOORDING);
  await noemInWet(w, gevonden, ['RAPPORTAGE']);
  expect(await nieuws(van, gevonden.rapportages)).toMatchObject({
    VERANTWOORDING: [],
    WETTELIJKE_PLICHT: keer(gevonden.rapportages, 'VERSCHENEN'),
  });
  await trekIn(gevonden);
  const verteld = await nieuws(van, gevonden.rapportages);
  expect(verteld).toMatchObject({ VERANTWOORDING: keer(gevonden.rapportages, 'INGETROKKEN') });
  expect(verteld.ALLE).not.toContain('INGETROKKEN');
  expect(verteld.WETTELIJKE_PLICHT).not.toContain('INGETROKKEN');
  const wie = await w.als(ONTVANGER);
  for (const doel of ['VERANTWOORDING', 'WETTELIJKE_PLICHT'] as const)
    expect([doel, van[doel].bewaard('RAPPORTAGE')]).toEqual([
      doel,
      await leesbaar(onder(wie, doel), 'rapportages', 'status'),
    ]);
});

test('with a purpose that a registration loses, all calls that are left are told that it is gone', async () => {
  const van = await lezers('GESCHIKTHEID');
  const [had, ooit] = [van.ALLE.bewaard('RAPPORTAGE'), van.GESCHIKTHEID.bewaard('RAPPORTAGE')];
  expect([had.length > 0, ooit]).toEqual([true, []]);
  await zetDoelen(['AANMELDING', 'GESCHIKTHEID']);
  await totGekeurd();
  // Who had named them all has no other purpose left to hear it by, and begins again.
  const over = (await lezers()).ALLE;
  over.gekregen.unshift(...van.ALLE.gekregen);
  over.na = van.ALLE.na;
  await expect(over.haal()).rejects.toThrow('CURSOR');
  expect(over.bewaard('RAPPORTAGE')).toEqual([]);
  expect(over.bewaard('TRAJECT')).toEqual([]);
});

/* Last: it makes the stream what it was before it kept purposes. */
test('what was told before purposes were kept, is told as it was', async () => {
  const { GESCHIKTHEID } = await lezers('GESCHIKTHEID');
  const weg = (lezer: Lezer) => lezer.gekregen.filter(({ soort }) => soort === 'INGETROKKEN').length;
  const voor = weg(GESCHIKTHEID);
  await w.db.query(
    `UPDATE gebeurtenis SET doelen_voor = NULL, doelen_na = NULL, doelen_anders = NULL, doelen_minder = NULL`,
  );
  const alle = await w.waarde<number>(
    `SELECT count(*)::int FROM gebeurtenis g JOIN integratie i ON i.id = g.integratie_id
     WHERE i.oauth_client_id = '${ONTVANGER}' AND g.soort = 'INGETROKKEN'`,
  );
  expect(weg((await lezers('GESCHIKTHEID')).GESCHIKTHEID)).toBe(alle);
  expect(alle).toBeGreaterThan(voor);
});
