import 'reflect-metadata';
import { getNamedType, isInputObjectType, isNonNullType } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { RESOLVERS } from '../../resolvers';
import { MUTATIE_RESOLVERS } from '../../resolvers/mutaties';

const schema = buildSchemaSync({ resolvers: [...RESOLVERS, ...MUTATIE_RESOLVERS], validate: false });
const mutaties = schema.getMutationType()?.getFields() ?? {};

/** Mutations that make something new: each takes the caller's own kenmerk and tells whether it was a repeat. */
const MAKEN = [
  'registreerAanmelding',
  'startTraject',
  'schrijfRapportage',
  'sluitEvaluatie',
  'legGeboortelandVast',
  'legToestemmingVast',
  'voegKanttekeningToe',
  'draagDossierOver',
  'voegDocumentToe',
  'legIdControleVast',
  'openNoodtoegang',
  'voegPortfolioItemToe',
  'deelPortfolioItem',
  'registreerIntegratie',
  'registreerWebhook',
];

it('serves the mutations of the contract', () => {
  const wijzigen = [
    'registreerAanmeldingen',
    'beoordeelAanmelding',
    'beeindigTraject',
    'stelRapportageVast',
    'geefRapportageVrij',
    'trekToestemmingIn',
    'bespreekNoodtoegang',
    'sluitNoodtoegang',
    'stopDelenPortfolioItem',
    'wijzigIntegratie',
    'beeindigIntegratie',
    'wijzigWebhook',
    'hervatWebhook',
    'stelWebhooktokenIn',
    'vervangWebhookgeheim',
  ];
  expect(Object.keys(mutaties).sort()).toEqual([...MAKEN, ...wijzigen].sort());
});

describe.each(Object.keys(mutaties))('%s', (naam) => {
  const mutatie = mutaties[naam];
  const [argument, ...verdere] = mutatie?.args ?? [];
  const invoer = argument && getNamedType(argument.type);

  it('takes one input, and says in Dutch what every field of it is', () => {
    expect(verdere).toEqual([]);
    expect(argument?.name).toBe('input');
    expect(isNonNullType(argument?.type)).toBe(true);
    if (!isInputObjectType(invoer)) throw new Error('no input');
    for (const veld of Object.values(invoer.getFields())) expect(veld.description).toMatch(/\.$/);
  });

  it('has a kenmerk when it makes something new', () => {
    const velden = isInputObjectType(invoer) ? Object.keys(invoer.getFields()) : [];
    const resultaat = schema.getType(`${naam[0]?.toUpperCase()}${naam.slice(1)}Resultaat`);
    const antwoord = resultaat && 'getFields' in resultaat ? Object.keys(resultaat.getFields()) : [];
    expect(velden.includes('kenmerk')).toBe(MAKEN.includes(naam));
    expect(antwoord.includes('reedsGeregistreerd')).toBe(MAKEN.includes(naam));
  });
});
