import { FieldResolver, Resolver, Root } from 'type-graphql';
import { PortfolioItem } from '../schema/portfolio';
import type { GedeeldItem } from '../src/data/portfolio';

@Resolver(() => PortfolioItem)
export class PortfolioItemResolver {
  @FieldResolver()
  gedeeldMetOrganisatie(@Root() { gedeeldMet }: GedeeldItem) {
    return gedeeldMet.includes(null);
  }

  @FieldResolver()
  gedeeldMetOpdrachtgevers(@Root() { gedeeldMet }: GedeeldItem) {
    return gedeeldMet.filter((ontvanger) => ontvanger !== null);
  }
}
