-- Somebody new each time, from a client of its own.
local number = 0
local run = os.time() % 100000
request = function()
  number = number + 1
  local mail = "agent" .. run .. "x" .. number .. "@demo.invalid"
  local client = "203." .. (math.floor(number / 62500) % 250) .. "." .. (math.floor(number / 250) % 250) .. "." .. (1 + number % 250)
  local body = '{"lastName":"Exemple","firstName":"Camille","mail":"' .. mail .. '","service":"Service","department":"DEPT-31","agent":true,'
    .. '"mode":"ON_SITE","seats":1,"companions":[],"needs":[],"answers":[]}'
  return wrk.format("POST", nil, { ["Content-Type"] = "application/json", ["X-Forwarded-For"] = client }, body)
end
