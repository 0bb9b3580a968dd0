"""The window: views decide nothing, presenters know no Qt."""
