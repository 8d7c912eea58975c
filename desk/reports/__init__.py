"""What readers find wrong: it waits for who edits the project, becomes their work, is answered."""
