using Bench;

// Each figure stands beside a rival or a limit measured in the same run; judge by the ratio, machines differ and are noisy.
//   dotnet run -c Release --project bench            all
//   dotnet run -c Release --project bench -- turns   one of: content, appends, turns, handoffs
var wanted = args.Length > 0 ? args[0] : "all";
if (wanted is "all" or "content") Content.Run();
if (wanted is "all" or "appends") await Appends.RunAsync();
if (wanted is "all" or "turns") await Turns.RunAsync();
if (wanted is "all" or "handoffs") await Handoffs.RunAsync();
