import DataLoader from 'dataloader';
import type { DataSource, EntityTarget, FindOptionsOrder, FindOptionsWhere, ObjectLiteral, QueryRunner } from 'typeorm';
import { In } from 'typeorm';
import { type KnownCallers, settingsOf } from '../settings';

/** The transaction and the loaders of one request. */
export class Lezer {
  private readonly runner: QueryRunner;
  private readonly loaders = new Map<string, DataLoader<string, readonly ObjectLiteral[]>>();
  private begun: Promise<void> | undefined;

  constructor(
    bron: DataSource,
    readonly known: KnownCallers[string],
  ) {
    this.runner = bron.createQueryRunner();
  }

  /** Repository of an entity, in the transaction of this request. */
  async repository<Row extends ObjectLiteral>(entity: EntityTarget<Row>) {
    this.begun ??= this.begin();
    await this.begun;
    return this.runner.manager.getRepository(entity);
  }

  /** The rows whose column has this value, in this order; those that are asked in one tick are loaded at once. */
  async rijen<Row extends ObjectLiteral>(
    entity: new () => Row,
    column: keyof Row & string,
    value: string,
    order: FindOptionsOrder<Row>,
  ): Promise<readonly Row[]> {
    const name = `${entity.name} ${column}`;
    let loader = this.loaders.get(name);
    if (loader === undefined) {
      loader = new DataLoader<string, readonly ObjectLiteral[]>(async (values) => {
        const { organisatieId, opdrachtgeverId } = this.known;
        const where = { organisatieId, [column]: In([...values]) } as unknown as FindOptionsWhere<Row>;
        const eigen =
          'opdrachtgeverId' in this.runner.connection.getMetadata(entity).propertiesMap ? { opdrachtgeverId } : {};
        const repository = await this.repository(entity);
        const rows = await repository.find({ where: { ...where, ...eigen }, order });
        return values.map((one) => rows.filter((row) => row[column] === one));
      });
      this.loaders.set(name, loader);
    }
    return (await loader.load(value)) as readonly Row[];
  }

  /** Commits, or undoes, and gives the connection back. */
  async end(failed: boolean): Promise<void> {
    if (this.begun === undefined) return;
    await (failed ? this.runner.rollbackTransaction() : this.runner.commitTransaction());
    await this.runner.release();
  }

  private async begin(): Promise<void> {
    await this.runner.startTransaction();
    for (const [name, value] of Object.entries(settingsOf(this.known.settings)))
      await this.runner.query('SELECT set_config($1, $2, true)', [name, value]);
  }
}
