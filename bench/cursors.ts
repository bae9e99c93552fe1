/** A page of a list, with the cursor behind each rapportage. */
export interface Page {
  readonly rapportages: {
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** The cursors of a contender that makes its own: as a caller has them who pulled up to there. */
export class Cursors {
  private readonly found = new Map<string, string>();

  /** @param pull asks the page after a cursor, or the first one. */
  async after(id: string, pull: (na: string | null) => Promise<Page>): Promise<string> {
    let na: string | null = null;
    let more = !this.found.has(id);
    while (more) {
      const { rapportages } = await pull(na);
      for (const { cursor, node } of rapportages.edges) this.found.set(node.id, cursor);
      na = rapportages.pageInfo.endCursor;
      more = !this.found.has(id) && rapportages.pageInfo.hasNextPage;
    }
    const cursor = this.found.get(id);
    if (cursor === undefined) throw new Error(`rapportage ${id} is not listed`);
    return cursor;
  }
}
