import type { GraphQLSchema } from 'graphql';
import type { AanvragerSoort } from '../../src/domain/aanvrager';
import type { BetrokkeneSoort } from '../../src/domain/verwerking';
import { type Registerregel, type Registratie, registerVan } from '../register';
import type { Reglement } from '../reglement';
import { REGLEMENTEN } from '../reglementen';
import { VERWERKINGEN } from '../verwerkingen';
import { BUITEN, opgesomd, tabel, wie } from './woorden';

const BETROKKENEN: Readonly<Record<BetrokkeneSoort, string>> = {
  CLIENT: 'cliënten',
  AANGEMELDE: 'wie is aangemeld',
  CONTACTPERSOON: 'contactpersonen van opdrachtgevers',
};

/** Besides who is outside: the person concerned. */
const NIET_VAN_DE_ORGANISATIE: readonly AanvragerSoort[] = [...BUITEN, 'BETROKKENE'];
const NIET_VASTGELEGD = 'niet vastgelegd in het reglement';

const code = (namen: readonly string[]): string => namen.map((naam) => `\`${naam}\``).join(', ');

const activiteiten = (): string =>
  tabel(
    ['activiteit', 'wat', 'bewerkingen'],
    VERWERKINGEN.map(({ id, naam, omschrijving, rootvelden }) => [
      `${naam}<br>\`${id}\``,
      omschrijving,
      code(rootvelden),
    ]),
  );

const ontvangers = (soorten: readonly AanvragerSoort[], buiten: boolean): string =>
  wie(soorten.filter((soort) => NIET_VAN_DE_ORGANISATIE.includes(soort) === buiten)) || '–';

const gronden = (registratie: Registratie): string =>
  tabel(
    ['doel', 'categorieën', 'ontvangers buiten', 'ontvangers binnen', 'regel (artikel)', 'grondslag'],
    registratie.doelen.flatMap((doel) =>
      registratie.gronden
        .filter((grond) => grond.doel === doel)
        .map(({ categorieen, ontvangers: soorten, regel, artikel, grondslag }) => [
          doel,
          opgesomd(categorieen),
          ontvangers(soorten, true),
          ontvangers(soorten, false),
          `${regel} (${artikel})`,
          grondslag,
        ]),
    ),
  );

const regels = (lijst: readonly Registerregel[] | null): string =>
  lijst === null
    ? NIET_VASTGELEGD
    : lijst.map(({ id, artikel, tekst }) => `${tekst.replace(/\.$/, '')} (${id}, ${artikel})`).join('; ');

function activiteit(registratie: Registratie): string {
  const { verwerking, doelen, betrokkenen, leidtNaar, bewaartermijn } = registratie;
  const heeftGegevens = betrokkenen.length > 0;
  return [
    `### ${verwerking.naam}`,
    [
      `- Doelen: ${doelen.join(', ')}`,
      `- Betrokkenen: ${betrokkenen.map((soort) => BETROKKENEN[soort]).join(', ') || 'geen: de bewerkingen zelf geven niets uit een dossier of aanmelding'}`,
      ...(heeftGegevens ? [`- Bewaartermijn: ${regels(bewaartermijn)}`] : []),
      ...(leidtNaar.length > 0 ? [`- Leidt door naar: ${code(leidtNaar)}`] : []),
    ].join('\n'),
    ...(registratie.gronden.length > 0 ? [gronden(registratie)] : []),
  ].join('\n\n');
}

/** What holds for each activity of a reglement alike. */
function overal([registratie]: readonly Registratie[], bewaren: readonly Registerregel[]): string {
  const beveiliging = registratie?.beveiliging ?? null;
  return [
    bewaren.length === 0
      ? 'Over bewaren zegt het reglement verder niets.'
      : `Over bewaren zegt het reglement verder: ${regels(bewaren)}.`,
    beveiliging === null
      ? `Beveiligingsmaatregelen: ${NIET_VASTGELEGD}.`
      : tabel(
          ['beveiliging volgens het reglement', 'regel (artikel)', 'hoe de poort dat uitvoert'],
          beveiliging.map(({ id, artikel, tekst, uitvoering }) => [tekst, `${id} (${artikel})`, uitvoering]),
        ),
  ].join('\n\n');
}

function hoofdstuk(schema: GraphQLSchema, reglement: Reglement): string {
  const register = registerVan(schema, reglement);
  const bewaren = register.find(({ betrokkenen }) => betrokkenen.length > 0)?.bewaren ?? [];
  return [
    `## ${reglement.profiel}`,
    `${reglement.naam}, versie ${reglement.versie}.`,
    overal(register, bewaren),
    ...register.map(activiteit),
  ].join('\n\n');
}

/** docs/register.md: the register of processing activities of AVG 30, per reglement; in Dutch, for an FG. */
export const registerDocument = (schema: GraphQLSchema): string =>
  `${[
    '<!-- Generated from permissions/ by `npm run generate`: do not edit. -->',
    '# Register van verwerkingsactiviteiten',
    `Wat de poort verwerkt (AVG 30, IM-04): elke bewerking hoort bij één activiteit. Welke categorieën een activiteit geeft,
op welke grond en aan wie, volgt uit wat haar bewerkingen geven en uit de regels van het reglement; het is nergens apart
opgeschreven. Aan welke voorwaarden een regel verder bindt, staat in [policy-matrix.md](policy-matrix.md). Waar een
bewerking doorleidt naar een andere activiteit, hoort wat daar wordt gelezen bij die activiteit.

Naam en contact van de verwerkingsverantwoordelijke staan bij de organisatie zelf, en in de query \`verwerkingsregister\`.
Doorgifte buiten de Europese Unie: geen van de reglementen zegt er iets over.`,
    '## Activiteiten',
    activiteiten(),
    ...Object.values(REGLEMENTEN).map((reglement) => hoofdstuk(schema, reglement)),
  ].join('\n\n')}\n`;
