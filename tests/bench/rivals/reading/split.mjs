// The parser that one writes first: text as it comes, cut at line ends, then at spaces.
import { Growing } from './growing.mjs';

self.addEventListener('message', async ({ data: { file } }) => {
  const all = new Growing();
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) all.add(line.split(' '));
  }
  if (rest) all.add(rest.split(' '));
  all.send();
});
