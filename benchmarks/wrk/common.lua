-- What the scripts of the routes share. wrk runs one thread per connection, so that a thread has one request on its way
-- and knows which answer it waits for.
--
-- BENCH_DATA   file that returns {tokens, firsts, sizes, users, emails, tickets, password, bare}
-- BENCH_BARE   "1" when the bare server is asked: its answers are right when they are as long as ours
-- BENCH_SEED   changes the order of what is asked

local data = dofile(os.getenv("BENCH_DATA"))
local bare = os.getenv("BENCH_BARE") == "1"
local tenants = #data.sizes
local counts = { [0] = 1, 3, 4, 8 }
local host = "Host: 127.0.0.1\r\n"
local floor, random = math.floor, math.random
local serial = 0

local routes = {}
local expected

function setup(thread)
  serial = serial + 1
  thread:set("worker", serial)
  threads = threads or {}
  table.insert(threads, thread)
end

function init(args)
  bad = 0
  sample = ""
  math.randomseed(worker * 7919 + tonumber(os.getenv("BENCH_SEED") or "1"))
  for _ = 1, 10 do random() end
end

local function id(number)
  return string.format("01900000-0000-7000-8000-%012d", number)
end

local function tenant_of(ticket)
  local low, high = 1, tenants
  while low < high do
    local middle = floor((low + high + 1) / 2)
    if data.firsts[middle] <= ticket then low = middle else high = middle - 1 end
  end
  return low
end

-- Any ticket is as likely as any other, so tenants are asked for as often as they are large.
local function any_ticket()
  return random(data.tickets)
end

-- A ticket no other thread writes to: two agents answering one ticket at the same instant is another test.
local function own_ticket()
  local connections = tonumber(os.getenv("BENCH_CONNECTIONS") or "32")
  local slots = floor(data.tickets / connections)
  return (random(slots) - 1) * connections + worker
end

local function bearer(tenant)
  return "Authorization: Bearer " .. data.tokens[tenant] .. "\r\n"
end

local function occurrences(text, plain)
  local count, from = 0, 1
  while true do
    local at, last = string.find(text, plain, from, true)
    if not at then return count end
    count = count + 1
    from = last + 1
  end
end

local function has(body, plain)
  return string.find(body, plain, 1, true) ~= nil
end

local lists = {}
routes.list = {
  ask = function()
    local tenant = tenant_of(any_ticket())
    expected = { tenant = tenant, rows = math.min(50, data.sizes[tenant]) }
    local text = lists[tenant]
    if not text then
      text = "GET /api/v1/tickets?limit=50 HTTP/1.1\r\n" .. host .. bearer(tenant) .. "\r\n"
      lists[tenant] = text
    end
    return text
  end,
  status = 200,
  wrong = function(body)
    if #body < expected.rows * 400 then return "short" end
    -- every row of one answer in sixteen, the first row of the others
    local mine = '"tenantId":"' .. id(200000000000 + expected.tenant) .. '"'
    if random(16) > 1 then
      return not has(string.sub(body, 1, 700), mine) and "foreign or none" or nil
    end
    if occurrences(body, '"tenantId":') ~= expected.rows then return "rows" end
    return occurrences(body, mine) ~= expected.rows and "foreign row" or nil
  end,
}

local function get(ticket, suffix)
  local tenant = tenant_of(ticket)
  expected = { tenant = tenant, ticket = ticket, id = id(100000000000 + ticket) }
  return "GET /api/v1/tickets/" .. expected.id .. suffix .. " HTTP/1.1\r\n" .. host .. bearer(tenant) .. "\r\n"
end

routes.detail = {
  ask = function() return get(any_ticket(), "") end,
  status = 200,
  wrong = function(body)
    if #body < 400 then return "short" end
    if not has(body, '"id":"' .. expected.id .. '"') then return "another ticket" end
    return not has(body, '"tenantId":"' .. id(200000000000 + expected.tenant) .. '"') and "another tenant" or nil
  end,
}

routes.messages = {
  ask = function() return get(any_ticket(), "/messages") end,
  status = 200,
  wrong = function(body)
    local least = counts[expected.ticket % 4]
    if #body < least * 300 then return "short" end
    local mine = '"ticketId":"' .. expected.id .. '"'
    local rows = occurrences(body, '"ticketId":')
    if rows < least then return "rows" end
    return occurrences(body, mine) ~= rows and "another ticket" or nil
  end,
}

local filler = string.rep("Nous avons retrouvé votre colis et le renvoyons aujourd'hui. ", 4)
routes.post = {
  ask = function()
    local ticket = own_ticket()
    local tenant = tenant_of(ticket)
    local mark = worker .. "-" .. random(1000000000)
    expected = { tenant = tenant, id = id(100000000000 + ticket), mark = mark }
    local body = '{"body":"' .. mark .. " " .. filler .. '","isInternal":false}'
    return "POST /api/v1/tickets/" .. expected.id .. "/messages HTTP/1.1\r\n" .. host .. bearer(tenant)
      .. "Content-Type: application/json\r\nContent-Length: " .. #body .. "\r\n\r\n" .. body
  end,
  status = 201,
  wrong = function(body)
    if #body < 400 then return "short" end
    if not has(body, '"ticketId":"' .. expected.id .. '"') then return "another ticket" end
    return not has(body, '"body":"' .. expected.mark .. " ") and "another message" or nil
  end,
}

routes.login = {
  ask = function()
    local tenant = random(tenants)
    expected = { tenant = tenant }
    local body = '{"email":"' .. data.emails[tenant] .. '","password":"' .. data.password .. '"}'
    return "POST /api/v1/auth/login HTTP/1.1\r\n" .. host
      .. "Content-Type: application/json\r\nContent-Length: " .. #body .. "\r\n\r\n" .. body
  end,
  status = 200,
  wrong = function(body)
    if not has(body, '"token":"') then return "no token" end
    return not has(body, '"tenantId":"' .. id(200000000000 + expected.tenant) .. '"') and "another tenant" or nil
  end,
}

local function fault(status, body)
  local route = routes[expected.route]
  if status ~= route.status then return "status " .. status end
  if bare then
    return #body ~= data.bare[expected.route] and "length" or nil
  end
  return route.wrong(body)
end

-- Loads one route, or several in turn by their weights: {{"list", 40}, {"detail", 60}}.
function run(mix)
  local total = 0
  for _, part in ipairs(mix) do total = total + part[2] end

  local function pick()
    local at = random(total)
    for _, part in ipairs(mix) do
      at = at - part[2]
      if at <= 0 then return part[1] end
    end
  end

  function request()
    local route = pick()
    local text = routes[route].ask()
    expected.route = route
    return text
  end

  function response(status, headers, body)
    local found = fault(status, body)
    if found then
      bad = bad + 1
      if sample == "" then
        sample = expected.route .. ": " .. found .. ": " .. string.gsub(string.sub(body, 1, 160), "%s+", " ")
      end
    end
  end
end

function done(summary, latency, requests)
  local wrong, first = 0, ""
  for _, thread in ipairs(threads) do
    wrong = wrong + thread:get("bad")
    if first == "" then first = thread:get("sample") end
  end
  local errors = summary.errors
  io.write(string.format(
    "BENCH requests=%d micros=%d wrong=%d sockets=%d p50=%d p99=%d sample=%s\n",
    summary.requests, summary.duration, wrong,
    errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50), latency:percentile(99), first))
end
