import { getOperationAST, OperationTypeNode } from 'graphql';
import { noodbelangenVan, noodtoegangenVan } from '../data/bereik';
import { ONWAAR } from '../data/voorwaarde';
import type { Betrokkenen } from './betrokkene';
import { Bouw, type Lijst, type Lijstplaats, type Opdracht, type Rij, vraagVan } from './bouw';
import type { Uitvoering } from './invoer';
import { type Lijstvraag, vormVan } from './lijstvraag';
import { letterlijk, TERUG } from './merkteken';
import { schrijfLeden } from './object';
import { Onbedekt } from './onbedekt';
import type { Sectie } from './sectie';
import { idVan, schrijfWortel } from './wortels';

/** Where an operation takes its values from: the same for all plans of one operation and one kind of caller. */
export interface Aanknoping {
  readonly lijsten: readonly Lijst[];
  readonly ids: readonly Lijstplaats[];
}

/** One statement that answers an operation of one kind of caller, in one form of its arguments. */
export interface Plan extends Aanknoping {
  readonly tekst: string;
  readonly waarden: (uitvoering: Uitvoering) => readonly unknown[];
  readonly secties: readonly Sectie[];
  readonly betrokkenen: Betrokkenen;
}

/** A statement that is longer takes longer to plan than what it reads takes step by step. */
const LANGSTE_TEKST = 150_000;

const GEEN_RIJ: Rij = { alias: '', waarden: { soort: 'EIGEN', velden: {} }, naast: [], dossier: null };

/** Writes the statement; throws {@link Onbedekt} for what only the guarded path answers. */
export function maakPlan(opdracht: Opdracht, operatienaam: string | undefined): Plan {
  const { schema, document } = opdracht;
  const operatie = getOperationAST(document, operatienaam);
  const type = schema.getQueryType();
  if (operatie?.operation !== OperationTypeNode.QUERY || !type) throw new Onbedekt('only queries are read in one go');
  const bouw = new Bouw(opdracht);
  const antwoord = schrijfLeden(bouw, type, bouw.wortels(type, operatie), (_naam, vraag) =>
    schrijfWortel(bouw, { rij: GEEN_RIJ, type, ...vraag }),
  );
  const hoofd = behalveInNood(bouw, antwoord);
  if (hoofd.length > LANGSTE_TEKST) throw new Onbedekt('it would be too long a statement');
  const geschreven = bouw.invoer.klaar(`${bouw.invoer.vooraf}SELECT ${hoofd} AS antwoord`);
  bouw.laatLos();
  return {
    ...geschreven,
    secties: bouw.secties,
    betrokkenen: bouw.betrokkenen,
    lijsten: bouw.lijsten,
    ids: bouw.ids,
  };
}

/** Who has broken glass open is answered by the guarded path, which tells of every value whether it rests on that. */
function behalveInNood(bouw: Bouw, antwoord: string): string {
  const { aanvrager } = bouw.verzoek;
  if (aanvrager.soort !== 'MEDEWERKER' || noodbelangenVan(aanvrager).length === 0) return antwoord;
  const open = bouw.bereik('in nood', (verzoek) =>
    verzoek.aanvrager.soort === 'MEDEWERKER' ? noodtoegangenVan(verzoek, verzoek.aanvrager) : ONWAAR,
  );
  return `CASE WHEN EXISTS (${open}) THEN ${letterlijk(TERUG)} ELSE ${antwoord} END`;
}

/** How the operation is asked this time: of each list its question, of each root its id; and the form of what differs. */
export function knoopAan(
  { verzoek, variabelen }: Pick<Opdracht, 'verzoek' | 'variabelen'>,
  { lijsten, ids }: Aanknoping,
): { readonly uitvoering: Uitvoering; readonly vorm: string } {
  const vormen: string[] = [];
  const vragen = lijsten.map((plaats): Lijstvraag => {
    if (plaats.vast !== null) return plaats.vast;
    const vraag = vraagVan(verzoek, plaats, variabelen);
    vormen.push(vormVan(vraag));
    return vraag;
  });
  return {
    uitvoering: { verzoek, lijsten: vragen, ids: ids.map((plaats) => idVan(plaats, variabelen)) },
    vorm: vormen.join('\n\n'),
  };
}
