// The functions of cosine-core.wasm, as src/headless/*.cpp exports them. Addresses are unsigned but
// arrive as signed numbers: p >>> 2 counts floats and p >>> 3 doubles from the memory's begin.

type Address = number;
/** As in src/core/fault.h. */
type FaultCode = number;

export interface CoreExports {
  _initialize(): void;
  core_allocate(bytes: number): Address;
  core_free(memory: Address): void;
  core_fault(): FaultCode;
  core_neighbours(): Address;

  core_matrix_new(dimensions: number): Address;
  core_matrix_free(matrix: Address): void;
  core_matrix_stride(matrix: Address): number;
  core_matrix_zero_rows(matrix: Address): number;
  core_matrix_bytes(matrix: Address): number;
  core_matrix_space(matrix: Address, wanted: number): number;
  core_matrix_space_begin(): Address;
  core_matrix_commit(matrix: Address, count: number): FaultCode;
  core_added_row(): number;
  core_added_dimension(): number;
  core_matrix_truncate(matrix: Address, rows: number): void;
  core_matrix_row(matrix: Address, row: number): Address;
  core_matrix_norm(matrix: Address, row: number): number;
  core_matrix_cosine(matrix: Address, i: number, j: number): number;
  core_matrix_cosines(matrix: Address, query: Address, to: Address): FaultCode;
  core_cosines_error(dimensions: number): number;
  core_pairwise_error(dimensions: number): number;
  core_matrix_nearest(
    matrix: Address,
    query: Address,
    k: number,
    keep: Address,
    leaveOut: Address,
    count: number,
  ): number;
  core_matrix_analogy(
    matrix: Address,
    a: number,
    b: number,
    c: number,
    form: number,
    k: number,
    keep: Address,
  ): number;
  core_matrix_mean(matrix: Address, to: Address): void;
  core_matrix_centre(matrix: Address, mean: Address): FaultCode;
  core_matrix_normalise(matrix: Address): void;

  core_status(): number;
  core_compare(measure: number, a: Address, b: Address, length: number): number;
  core_cosine_in_plane(ax: number, ay: number, bx: number, by: number): number;
  core_angle_in_plane(ax: number, ay: number, bx: number, by: number): number;
  core_norm(a: Address, length: number): number;
  core_slerp(a: Address, b: Address, length: number, t: number, to: Address): number;

  core_plane_new(matrix: Address, first: Address, second: Address): Address;
  core_plane_free(plane: Address): void;
  core_plane_axis(plane: Address, which: number): Address;
  core_plane_point(plane: Address, which: number, coordinate: number): number;
  core_plane_is_line(plane: Address): number;
  core_plane_start(plane: Address): FaultCode;
  core_plane_shadows(plane: Address, which: number): Address;
  core_plane_nearest(
    plane: Address,
    x: number,
    y: number,
    k: number,
    keep: Address,
    leaveOut: Address,
    count: number,
  ): number;

  core_pairwise_new(matrix: Address): Address;
  core_pairwise_free(job: Address): void;
  core_pairwise_next(job: Address): FaultCode;
  core_pairwise_block(job: Address, which: number): number;
  core_pairwise_values(job: Address, turned: number): Address;
  core_pairwise_progress(job: Address): number;
  core_pairs_new(matrix: Address, threshold: number): Address;
  core_pairs_free(job: Address): void;
  core_pairs_run(job: Address, pairs: number): FaultCode;
  core_pairs_progress(job: Address): number;
  core_pairs_count(job: Address): number;
  core_pairs_found(job: Address): Address;

  core_pca_new(matrix: Address, components: number): Address;
  core_pca_free(job: Address): void;
  core_pca_step(job: Address): FaultCode;
  core_pca_progress(job: Address): number;
  core_pca_axis(job: Address, component: number): Address;
  core_pca_variance(job: Address, component: number): number;
  core_pca_share(job: Address, component: number): number;
  core_pca_mean(job: Address): Address;
  core_pca_project(job: Address, to: Address, places: number): void;
}
