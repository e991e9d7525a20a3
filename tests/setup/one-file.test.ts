import { expect, test } from 'vitest';
import { escapeScript } from '../../cmake/web/one-file.mjs';

test('a script that speaks of tags keeps its meaning, and does not end its own', () => {
  const script = 'return ["</script>", `<!-- </SCRIPT`, /<[/]script/u.test("</script")].join()';
  const inline = escapeScript(script);
  expect(inline).not.toMatch(/<\/script|<!--/i);
  expect(new Function(inline)()).toBe('</script>,<!-- </SCRIPT,true');
  expect(escapeScript('a < b, a</b/')).toBe('a < b, a</b/');
});
