// A promise that others keep. After a failure there is a new one, for a figure may be tried again.
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
    // Who does not ask for it need not hear that it failed.
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
