-- {{< cosine-lab vectors="Swift:4,3;Gull:-1,5" title="Two boats" >}}
-- Copy the folder _extensions beside your document. The document, or _quarto.yml, says where figure.html and fit.js are:
--   cosine-lab: https://example.org/cosine-lab/

local function escaped(text)
  return (text:gsub('[&<>"]', { ['&'] = '&amp;', ['<'] = '&lt;', ['>'] = '&gt;', ['"'] = '&quot;' }))
end

local function encoded(text)
  return (text:gsub("[^%w%-%._~:,;/@=]", function(byte)
    return string.format('%%%02X', string.byte(byte))
  end))
end

local function folder_in(meta)
  local address = meta['cosine-lab'] and pandoc.utils.stringify(meta['cosine-lab']) or ''
  if not address:match('^https?://') then
    error('cosine-lab: say where figure.html is, as in "cosine-lab: https://example.org/cosine-lab/" (it is "' .. address .. '")')
  end
  return (address:gsub('/*$', '/'))
end

local function query_of(given)
  local names = {}
  for name in pairs(given) do
    if name ~= 'title' and name ~= 'height' then table.insert(names, name) end
  end
  table.sort(names)
  local parts = {}
  for _, name in ipairs(names) do table.insert(parts, name .. '=' .. encoded(given[name])) end
  return table.concat(parts, '&')
end

local function shortcode(_, kwargs, meta)
  local folder = folder_in(meta)
  local given = { theme = 'page' }
  for name, value in pairs(kwargs) do
    local text = pandoc.utils.stringify(value)
    if text ~= '' then given[name] = text end
  end
  local html = '<iframe src="%sfigure.html?%s" title="%s" width="100%%" height="%s" loading="lazy" '
    .. 'allow="fullscreen; clipboard-write" style="border: 0"></iframe>\n<script src="%sfit.js" async></script>'
  return pandoc.RawBlock('html', html:format(
    escaped(folder), escaped(query_of(given)),
    escaped(given.title or 'Vectors and their cosine similarity'), escaped(given.height or '560'), escaped(folder)
  ))
end

return { ['cosine-lab'] = shortcode }
