import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { applyMiddleware } from 'graphql-middleware';
import { buildSchemaSync } from 'type-graphql';
import { gebrekenVanArgumenten } from '../../permissions/argumentgebreken';
import { maakGebruik } from '../../permissions/gebruik';
import { gebrekenVanGronden } from '../../permissions/gronden';
import { maakAfscherming, maakSchild, type Schildboom } from '../../permissions/shield';
import { gebrekenVanVerwerkingen } from '../../permissions/verwerkingsgebreken';
import { eisVolledig, gebrekenVanSchema } from '../../permissions/volledigheid';
import { RESOLVERS } from '../../resolvers';
import { beschrijfWortels } from '../../schema/wortels';
import { gebrekenVanLijsten } from './lijstkeuring';
import { inDelen } from './mutatiedelen';
import { maakGegevensoptekening, maakObjectoptekening } from './optekening';
import { maakUitgang } from './uitgang';

/** The schema as it is published, without the gate. */
export function bouwSchema(): GraphQLSchema {
  return beschrijfWortels(buildSchemaSync({ resolvers: RESOLVERS, validate: false }));
}

/**
 * The schema as it is served: every field behind the shield of this tree. Refuses to build while a field has no category, an
 * argument no use, a rule no ground or an operation no processing activity.
 */
export function bouwBewaaktSchema(boom: Schildboom): GraphQLSchema {
  const schema = bouwSchema();
  eisVolledig([
    ...gebrekenVanSchema(schema),
    ...gebrekenVanArgumenten(schema),
    ...gebrekenVanLijsten(schema),
    ...gebrekenVanGronden(),
    ...gebrekenVanVerwerkingen(schema),
  ]);
  return applyMiddleware(
    schema,
    maakObjectoptekening(),
    maakUitgang(),
    maakAfscherming(),
    maakSchild(boom),
    maakGegevensoptekening(),
    maakGebruik(schema),
    inDelen(schema),
  );
}
