import type { CosineCoreError as Api, CosineCoreErrorCode } from './cosine-core';

export class CosineCoreError extends Error implements Api {
  readonly code: CosineCoreErrorCode;
  readonly argument: string;

  constructor(code: CosineCoreErrorCode, argument: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'CosineCoreError';
    this.code = code;
    this.argument = argument;
  }
}

export function fail(code: CosineCoreErrorCode, argument: string, message: string): never {
  throw new CosineCoreError(code, argument, message);
}
