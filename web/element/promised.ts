// A promise that is settled from outside. After a failure there is a new one, because a figure may be tried again.
export class Promised<T> {
  #resolve: (value: T) => void = () => {};
  #reject: (error: Error) => void = () => {};
  #failed = false;
  promise = this.#renew();

  #renew(): Promise<T> {
    this.#failed = false;
    this.promise = new Promise<T>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // A failure that nobody waits for must not be reported as unhandled.
    this.promise.catch(() => {});
    return this.promise;
  }

  resolve(value: T): void {
    if (this.#failed) this.#renew();
    this.#resolve(value);
  }

  reject(error: Error): void {
    this.#reject(error);
    this.#failed = true;
  }
}
