// Browsers and the program share two cores: side by side they would only make each other late.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
