// Written by npm run format from src/headless/boundary.json: change that.

/** Addresses in the module's memory. They are different types, so that one cannot be taken for another. */
export type AddressOf<Kind extends string> = number & { readonly of: Kind };
export type TextAddress = AddressOf<'text'>;
/** The address of anything, like void* in C++. */
export type MemoryAddress = AddressOf<any>;
/** False and true, as C++ takes and gives them. */
export type Flag = 0 | 1;

export const FaultNames = [
  'none',
  'out_of_memory',
  'length_mismatch',
  'not_finite',
  'no_direction',
  'bad_count',
  'bad_row',
] as const;
export type FaultName = (typeof FaultNames)[number];
export const Fault = {
  none: 0,
  outOfMemory: 1,
  lengthMismatch: 2,
  notFinite: 3,
  noDirection: 4,
  badCount: 5,
  badRow: 6,
} as const;
export type Fault = (typeof Fault)[keyof typeof Fault];

export const StatusNames = [
  'ok',
  'length_mismatch',
  'not_finite',
  'zero_vector',
  'out_of_range',
] as const;
export type StatusName = (typeof StatusNames)[number];
export const Status = {
  ok: 0,
  lengthMismatch: 1,
  notFinite: 2,
  zeroVector: 3,
  outOfRange: 4,
} as const;
export type Status = (typeof Status)[keyof typeof Status];

/** The functions that the module exports. */
export interface Exports {
  core_allocate(bytes: number): MemoryAddress;
  core_free(memory: MemoryAddress): void;
  core_fault(): Fault;
  core_neighbours(): AddressOf<'Neighbour'>;
  core_matrix_new(dimensions: number): AddressOf<'EmbeddingMatrix'>;
  core_matrix_free(matrix: AddressOf<'EmbeddingMatrix'>): void;
  core_matrix_stride(matrix: AddressOf<'EmbeddingMatrix'>): number;
  core_matrix_zero_rows(matrix: AddressOf<'EmbeddingMatrix'>): number;
  core_matrix_bytes(matrix: AddressOf<'EmbeddingMatrix'>): number;
  core_matrix_space(matrix: AddressOf<'EmbeddingMatrix'>, wanted: number): number;
  core_matrix_space_begin(): AddressOf<'float'>;
  core_matrix_commit(matrix: AddressOf<'EmbeddingMatrix'>, count: number): Fault;
  core_added_row(): number;
  core_added_dimension(): number;
  core_matrix_truncate(matrix: AddressOf<'EmbeddingMatrix'>, rows: number): void;
  core_matrix_row(matrix: AddressOf<'EmbeddingMatrix'>, row: number): AddressOf<'float'>;
  core_matrix_norm(matrix: AddressOf<'EmbeddingMatrix'>, row: number): number;
  core_matrix_cosine(matrix: AddressOf<'EmbeddingMatrix'>, i: number, j: number): number;
  core_matrix_cosines(
    matrix: AddressOf<'EmbeddingMatrix'>,
    query: AddressOf<'double'>,
    to: AddressOf<'double'>,
  ): Fault;
  core_cosines_error(dimensions: number): number;
  core_pairwise_error(dimensions: number): number;
  core_matrix_nearest(
    matrix: AddressOf<'EmbeddingMatrix'>,
    query: AddressOf<'double'>,
    k: number,
    keep: AddressOf<'byte'>,
    leaveOut: AddressOf<'index'>,
    count: number,
  ): number;
  core_matrix_analogy(
    matrix: AddressOf<'EmbeddingMatrix'>,
    a: number,
    b: number,
    c: number,
    form: number,
    k: number,
    keep: AddressOf<'byte'>,
  ): number;
  core_matrix_mean(matrix: AddressOf<'EmbeddingMatrix'>, to: AddressOf<'double'>): void;
  core_matrix_centre(matrix: AddressOf<'EmbeddingMatrix'>, mean: AddressOf<'double'>): Fault;
  core_matrix_normalise(matrix: AddressOf<'EmbeddingMatrix'>): void;
  core_status(): Status;
  core_compare(
    measure: number,
    a: AddressOf<'double'>,
    b: AddressOf<'double'>,
    length: number,
  ): number;
  core_cosine_in_plane(ax: number, ay: number, bx: number, by: number): number;
  core_angle_in_plane(ax: number, ay: number, bx: number, by: number): number;
  core_norm(a: AddressOf<'double'>, length: number): number;
  core_slerp(
    a: AddressOf<'double'>,
    b: AddressOf<'double'>,
    length: number,
    t: number,
    to: AddressOf<'double'>,
  ): Status;
  core_plane_new(
    matrix: AddressOf<'EmbeddingMatrix'>,
    first: AddressOf<'double'>,
    second: AddressOf<'double'>,
  ): AddressOf<'PlaneOfMatrix'>;
  core_plane_free(plane: AddressOf<'PlaneOfMatrix'>): void;
  core_plane_axis(plane: AddressOf<'PlaneOfMatrix'>, which: number): AddressOf<'double'>;
  core_plane_point(plane: AddressOf<'PlaneOfMatrix'>, which: number, coordinate: number): number;
  core_plane_is_line(plane: AddressOf<'PlaneOfMatrix'>): number;
  core_plane_start(plane: AddressOf<'PlaneOfMatrix'>): Fault;
  core_plane_shadows(plane: AddressOf<'PlaneOfMatrix'>, which: number): AddressOf<'float'>;
  core_plane_nearest(
    plane: AddressOf<'PlaneOfMatrix'>,
    x: number,
    y: number,
    k: number,
    keep: AddressOf<'byte'>,
    leaveOut: AddressOf<'index'>,
    count: number,
  ): number;
  core_pairwise_new(matrix: AddressOf<'EmbeddingMatrix'>): AddressOf<'PairwiseBlocks'>;
  core_pairwise_free(job: AddressOf<'PairwiseBlocks'>): void;
  core_pairwise_next(job: AddressOf<'PairwiseBlocks'>): Fault;
  core_pairwise_block(job: AddressOf<'PairwiseBlocks'>, which: number): number;
  core_pairwise_values(job: AddressOf<'PairwiseBlocks'>, turned: number): AddressOf<'float'>;
  core_pairwise_progress(job: AddressOf<'PairwiseBlocks'>): number;
  core_pairs_new(matrix: AddressOf<'EmbeddingMatrix'>, threshold: number): AddressOf<'PairsAbove'>;
  core_pairs_free(job: AddressOf<'PairsAbove'>): void;
  core_pairs_run(job: AddressOf<'PairsAbove'>, pairs: number): Fault;
  core_pairs_progress(job: AddressOf<'PairsAbove'>): number;
  core_pairs_count(job: AddressOf<'PairsAbove'>): number;
  core_pairs_found(job: AddressOf<'PairsAbove'>): AddressOf<'PairOfRows'>;
  core_pca_new(matrix: AddressOf<'EmbeddingMatrix'>, components: number): AddressOf<'Pca'>;
  core_pca_free(job: AddressOf<'Pca'>): void;
  core_pca_step(job: AddressOf<'Pca'>): Fault;
  core_pca_progress(job: AddressOf<'Pca'>): number;
  core_pca_axis(job: AddressOf<'Pca'>, component: number): AddressOf<'double'>;
  core_pca_variance(job: AddressOf<'Pca'>, component: number): number;
  core_pca_share(job: AddressOf<'Pca'>, component: number): number;
  core_pca_mean(job: AddressOf<'Pca'>): AddressOf<'double'>;
  core_pca_project(job: AddressOf<'Pca'>, to: AddressOf<'float'>, places: number): void;
}
