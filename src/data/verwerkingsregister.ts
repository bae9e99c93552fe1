import type { GraphQLSchema } from 'graphql';
import { type Registerregel, registerVan } from '../../permissions/register';
import type { Verzoek } from '../verzoek';
import { TOEZICHTHOUDERS } from './bereik';
import { vereisRol } from './mutaties/rollen';
import { eigenOrganisatie } from './organisatie';

const metRegel = ({ id, artikel, tekst, uitvoering }: Registerregel) => ({ regel: { id, artikel, tekst }, uitvoering });

/**
 * The register of processing activities of the caller's organisatie (AVG 30, IM-04). For directie, bestuur and FG, and for
 * the client, who is to be told for what, which data and to whom (CV-44, CV-50, F2-39); FORBIDDEN to any other role.
 */
export async function verwerkingsregister(verzoek: Verzoek, schema: GraphQLSchema) {
  if (verzoek.aanvrager.soort === 'MEDEWERKER') vereisRol(verzoek, TOEZICHTHOUDERS);
  return {
    verantwoordelijke: await eigenOrganisatie(verzoek),
    activiteiten: registerVan(schema, verzoek.poort.reglement).map(({ verwerking, ...registratie }) => ({
      ...registratie,
      id: verwerking.id,
      naam: verwerking.naam,
      omschrijving: verwerking.omschrijving,
      bewerkingen: verwerking.rootvelden,
      gronden: registratie.gronden.map(({ regel, artikel, tekst, ...grond }) => ({
        ...grond,
        regel: { id: regel, artikel, tekst },
      })),
      bewaartermijn: registratie.bewaartermijn?.map(metRegel) ?? null,
      bewaren: registratie.bewaren.map(metRegel),
      beveiliging: registratie.beveiliging?.map(metRegel) ?? null,
    })),
  };
}
