import { Field, ID, ObjectType } from 'type-graphql';
import { Tijdstip } from './scalars';

@ObjectType({
  description:
    'Wat een cliënt zelf waardevol vindt, in het eigen portfolio (CV-32). Het is van de cliënt, en niets ervan gaat het dossier in.',
})
export class PortfolioItem {
  @Field(() => ID, { nullable: true, description: 'Identificatie van het item (UUID).' })
  id: string | null;

  @Field(() => String, { nullable: true, description: 'Hoe de cliënt het noemt.' })
  titel: string | null;

  @Field(() => String, { nullable: true, description: 'Wat de cliënt erover opschreef.' })
  inhoud: string | null;

  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer de cliënt het opnam.' })
  toegevoegdOp: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of wie bij de organisatie begeleidt het nu mag lezen; een opdrachtgever krijgt hier altijd onwaar.',
  })
  gedeeldMetOrganisatie: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'De opdrachtgevers die het nu mogen lezen; alleen de cliënt ziet hier ook anderen dan zichzelf.',
  })
  gedeeldMetOpdrachtgevers: string[] | null;
}
