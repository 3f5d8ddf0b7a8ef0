"""The commands, a module each, which is imported when the command is called and has it as `command`."""
