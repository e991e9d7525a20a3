// Where the rivals put what they read.

export class Growing {
  /** @type {string[]} */
  words = [];
  numbers = new Float32Array(2 ** 20);
  dims = 0;

  /** @param {readonly string[]} fields a word, and its numbers */
  add(fields) {
    this.dims = fields.length - 1;
    const begin = this.words.length * this.dims;
    if (begin + this.dims > this.numbers.length) {
      const more = new Float32Array(2 * this.numbers.length);
      more.set(this.numbers);
      this.numbers = more;
    }
    this.words.push(fields[0] ?? '');
    for (let i = 0; i < this.dims; i += 1) {
      this.numbers[begin + i] = Number.parseFloat(/** @type {string} */ (fields[i + 1]));
    }
  }

  /** To the page: the numbers change hands, and are not copied. */
  send() {
    const { words, dims } = this;
    const numbers = this.numbers.subarray(0, words.length * dims);
    self.postMessage({ rows: { words, dims, numbers } }, { transfer: [this.numbers.buffer] });
  }
}
