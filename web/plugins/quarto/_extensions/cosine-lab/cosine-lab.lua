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

-- What each figure needs in a column of 720 pixels; fit.js then knows better.
local heights = {
  cosine = '543',
  dimension = '1192',
  ratio = '1243',
  pairs = '977',
  exercise = '1478',
  metric = '1102',
  embedding = '2026',
  highdim = '1039',
  tokens = '888',
  words = '1964',
}

local function height_of(given)
  local asks = given.exercise == 'on' or given.graded == 'on'
  local kind = asks and 'exercise' or given.figure
  local height = given.height or heights[kind or 'cosine'] or heights.cosine
  return string.format('%d', math.floor(tonumber(height) or 543))
end

local function shortcode(_, kwargs, meta)
  local folder = folder_in(meta)
  local given = { theme = 'page' }
  for name, value in pairs(kwargs) do
    local text = pandoc.utils.stringify(value)
    if text ~= '' then given[name] = text end
  end
  local html = '<iframe src="%sfigure.html?%s" title="%s" width="100%%" height="%s" loading="lazy" '
    .. 'allow="fullscreen; clipboard-write" style="border: 0; height: %spx"></iframe>\n<script src="%sfit.js" async></script>'
  local title, height = given.title or 'Vectors and their cosine similarity', height_of(given)
  return pandoc.RawBlock('html', html:format(
    escaped(folder), escaped(query_of(given)), escaped(title), height, height, escaped(folder)
  ))
end

return { ['cosine-lab'] = shortcode }
