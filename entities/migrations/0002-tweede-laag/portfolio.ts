import { type Beveiliging, zichtbaar } from './beveiliging';
import { NU } from './schrijvers';
import { opent } from './stand';

/*
 * The portfolio (CV-32). Only the client writes it and shares of it. A row names no opdracht: it is read with the
 * client, by who reaches a traject of theirs under which the policy lets it out.
 */

const EIGEN = 'client_id = (SELECT pw.client())';

/** The policy opens this row of `tabel` under a traject in reach, when it bears these facts itself. */
const open = (tabel: string, rijfeiten?: string): string =>
  `${zichtbaar('traject', `z.client_id = ${tabel}.client_id`)}
    AND ${opent('PORTFOLIO', `s.client_id = ${tabel}.client_id`, rijfeiten)}`;

/** Shared with the opdrachtgever who asks, or for who works there with the organisatie itself. */
const GEDEELD = `CASE WHEN ${zichtbaar(
  'portfolio_deling',
  `z.item_id = portfolio_item.id AND z.ontvanger_id IS NOT DISTINCT FROM (SELECT pw.opdrachtgever())
    AND pw.loopt(z.van, z.tot, ${NU})`,
)} THEN array_to_tsvector(ARRAY['GEDEELD']) ELSE ''::tsvector END`;

/** The organisatie itself, or an opdrachtgever under whom the client has a traject. */
const ONTVANGER = `ontvanger_id IS NULL OR ${zichtbaar(
  'traject',
  'z.client_id = portfolio_deling.client_id AND z.opdrachtgever_id = portfolio_deling.ontvanger_id',
)}`;

export const PORTFOLIO: readonly Beveiliging[] = [
  {
    tabel: 'portfolio_item',
    lezen: open('portfolio_item', GEDEELD),
    toevoegen: `${EIGEN} AND ${open('portfolio_item')} AND toegevoegd_op = ${NU}`,
  },
  {
    tabel: 'portfolio_deling',
    // Who receives knows of what is shared with them now, and of nobody else.
    lezen: `(${EIGEN} OR (ontvanger_id IS NOT DISTINCT FROM (SELECT pw.opdrachtgever()) AND pw.loopt(van, tot, ${NU})))
      AND ${zichtbaar('traject', 'z.client_id = portfolio_deling.client_id')}`,
    toevoegen: `${EIGEN} AND ${open('portfolio_deling')} AND (${ONTVANGER}) AND van = ${NU} AND tot IS NULL`,
    wijzigen: {
      kolommen: ['tot'],
      mits: `${EIGEN} AND tot IS NULL`,
      zodat: `${EIGEN} AND tot = greatest(van, ${NU})`,
    },
  },
];
