import { PortfolioItemRij } from '../../../entities';
import { geldtNu } from '../../data/bereik';
import type { Voorwaarde } from '../../data/voorwaarde';
import type { Verzoek } from '../../verzoek';
import type { Rij } from '../bouw';
import { objectVan, schrijfObject } from '../object';
import type { Veldschrijver } from '../velden';
import { dossierVan } from './client';

/** What the caller may know of with whom an item is shared: the client all, another that it is shared with them. */
function bekend({ aanvrager }: Verzoek): Voorwaarde {
  if (aanvrager.soort === 'BETROKKENE') return { sql: 'true', parameters: {} };
  return aanvrager.soort === 'OPDRACHTGEVER'
    ? { sql: 'pd.ontvanger_id = :ontvanger', parameters: { ontvanger: aanvrager.opdrachtgeverId } }
    : { sql: 'pd.ontvanger_id IS NULL', parameters: {} };
}

/** Shared with the caller: as an opdrachtgever, or as who guides the client at the organisatie. */
function gedeeld({ aanvrager }: Verzoek): Voorwaarde {
  return aanvrager.soort === 'OPDRACHTGEVER'
    ? { sql: 'array_position(i.met, :ontvanger) IS NOT NULL', parameters: { ontvanger: aanvrager.opdrachtgeverId } }
    : { sql: 'array_position(i.met, NULL) IS NOT NULL', parameters: {} };
}

/** The items of the client that may be served, oldest first. */
export const portfolio: Veldschrijver = (bouw, vraag) => {
  const dossier = dossierVan(vraag);
  const alias = bouw.alias('pi');
  const rij: Rij = { alias, waarden: { soort: 'TABEL', tabel: bouw.tabel(PortfolioItemRij) }, naast: [], dossier };
  const tekst = schrijfObject(bouw, objectVan(vraag), vraag.knopen, rij);
  const mag = dossier.open('PORTFOLIO').map(({ iets, rijfeiten }) => {
    const eisen = rijfeiten.map((feit) => (feit === 'GEDEELD' ? bouw.bereik('gedeeld', gedeeld) : 'false'));
    return `(${[iets, ...eisen].join(' AND ')})`;
  });
  const delingen = `SELECT array_agg(pd.ontvanger_id ORDER BY pd.van, pd.id) FROM portfolio_deling pd
    WHERE pd.organisatie_id = ${bouw.organisatie} AND pd.item_id = p.id
      AND ${bouw.bereik('nu pd', (verzoek) => geldtNu(verzoek, 'pd'))} AND ${bouw.bereik('delingen', bekend)}`;
  return `(SELECT concat('[', string_agg(${tekst}, ',' ORDER BY ${alias}.toegevoegd_op, ${alias}.id), ']')
    FROM (SELECT i.* FROM (SELECT p.*, (${delingen}) AS met FROM portfolio_item p
      WHERE p.organisatie_id = ${bouw.organisatie} AND p.client_id = ${dossier.client}) i
      WHERE ${mag.length === 0 ? 'false' : mag.join(' OR ')}) ${alias})`;
};
