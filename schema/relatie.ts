/**
 * The type of a property that refers to a type in a file that refers back. Behind an alias the decorator metadata is
 * `Object`: the class itself would be read there before its own file has defined it.
 */
export type Relatie<T> = T;
