// Parameters as they cross the bridge.

export interface BadParameter {
  parameter: string;
  piece: string;
  reason: string;
  /** What would be right, where that is a list. */
  known: string;
}

/** The parameters of the figure, by name, as they stand in the address. */
export type Given = readonly (readonly [string, string])[];
