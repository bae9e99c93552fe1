import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { IdControleRij } from '../entities';
import { IdControle } from '../schema/document';

@Resolver(() => IdControle)
export class IdControleResolver {
  @FieldResolver()
  op(@Root() { gecontroleerdOp }: IdControleRij) {
    return gecontroleerdOp;
  }

  @FieldResolver()
  door(@Root() { gecontroleerdDoor }: IdControleRij) {
    return gecontroleerdDoor;
  }
}
